package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script around each phase as the container does, but for the place of its directory. */
final class PhaseScriptTest {
  @TempDir private Path directory;

  @Test
  void runWhenAnEarlierPhaseExportedHasItsVariables() throws Exception {
    assertThat(run("export LIBRARIES='-lx -ly' EMPTY= PATH=/first:$PATH; LOCAL=1")).isEmpty();
    assertThat(run("echo \"$LIBRARIES|${EMPTY-unset}|${LOCAL-unset}|${PATH%%:*}\""))
        .isEqualTo("-lx -ly||unset|/first\n");
  }

  @Test
  void runWhenAPhaseFailsKeepsNothingOfIt() throws Exception {
    assertThat(run("export BROKEN=1; exit 3")).isEmpty();
    assertThat(run("echo \"${BROKEN-unset}\"")).isEqualTo("unset\n");
  }

  private String run(String script) throws IOException, InterruptedException {
    Path phase = Files.writeString(directory.resolve("phase.sh"), script);
    Process process =
        new ProcessBuilder("bash", "-c", wrapper(), "phase", phase.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }

  private String wrapper() throws IOException {
    try (var in = Objects.requireNonNull(PhaseRunner.class.getResourceAsStream("phase.sh"))) {
      return new String(in.readAllBytes(), UTF_8).replace(Layout.WORK, directory.toString());
    }
  }
}
