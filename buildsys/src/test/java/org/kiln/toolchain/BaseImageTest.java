package org.kiln.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaseImageTest {
  @TempDir private Path directory;
  private final FakeEngine engine = new FakeEngine();
  private final List<String> lines = new ArrayList<>();
  private final ToolchainListener listener =
      new ToolchainListener() {
        @Override
        public void line(String line) {
          lines.add(line);
        }
      };

  @Test
  void ensureWhenNoRegistryAnswersMakesIt() throws Exception {
    script("echo made $1");
    assertThat(base().ensure(listener)).isEqualTo("kiln-base:trixie");
    assertThat(lines).containsExactly("made kiln-base:trixie");
  }

  @Test
  void ensureWhenItCanNotBeMadeSaysWhatToDo() throws Exception {
    script("echo base-image.sh: debootstrap needs root >&2; exit 1");
    assertThatThrownBy(() -> base().ensure(listener))
        .isInstanceOf(ToolchainException.class)
        .hasMessageContaining("no such host")
        .hasMessageContaining("ended with status 1")
        .extracting(e -> ((ToolchainException) e).remedy().orElseThrow())
        .asString()
        .contains("docker pull debian:trixie-slim", "bash " + directory);
  }

  private BaseImage base() {
    return new BaseImage(new BuildContext(directory), engine);
  }

  private void script(String text) throws IOException {
    Path script = directory.resolve("scripts/base-image.sh");
    Files.createDirectories(script.getParent());
    Files.writeString(script, text);
  }
}
