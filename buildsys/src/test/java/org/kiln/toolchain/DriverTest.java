package org.kiln.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the own tests of what is in the image; they need Python 3.11 and nothing else. */
@Timeout(value = 120, unit = SECONDS)
final class DriverTest {
  private static final Path IMAGE = Path.of("../emsdk-docker");

  @ParameterizedTest
  @ValueSource(strings = {"driver", "build"})
  void unittestWhenRunPasses(String directory) throws IOException, InterruptedException {
    assumeTrue(hasPython(), "no Python 3.11 or later on PATH");
    Process tests =
        start(directory, "python3", "-B", "-m", "unittest", "discover", "-s", ".", "-t", ".");
    String output = new String(tests.getInputStream().readAllBytes(), UTF_8);
    assertThat(tests.waitFor()).as(output).isZero();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return start(".", "python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))")
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process start(String directory, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(IMAGE.resolve(directory).toFile())
        .redirectErrorStream(true)
        .start();
  }
}
