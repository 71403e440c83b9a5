package org.kiln.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

final class BuildContextTest {
  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    write("Dockerfile", "FROM scratch");
    write("driver/main.py", "pass");
    write(".dockerignore", "# comment\n**/__pycache__\n**/*.md\ndriver/tests\n");
  }

  @Test
  void digestWhenAnInputChangesIsAnother() throws IOException {
    Sha256 before = digest();
    write("driver/main.py", "pass  # changed");
    assertThat(digest()).isNotEqualTo(before);
  }

  @Test
  void digestWhenAFileBecomesExecutableIsAnother() {
    Sha256 before = digest();
    assertThat(directory.resolve("driver/main.py").toFile().setExecutable(true)).isTrue();
    assertThat(digest()).isNotEqualTo(before);
  }

  @Test
  void digestWhenAnIgnoredFileAppearsIsTheSame() throws IOException {
    Sha256 before = digest();
    write("README.md", "words");
    write("driver/README.md", "words");
    write("driver/tests/deep/test.py", "pass");
    write("driver/__pycache__/main.pyc", "bytes");
    write("driver/.cache/deep/x", "bytes");
    assertThat(digest()).isEqualTo(before);
  }

  private Sha256 digest() {
    return new BuildContext(directory).digest();
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
