package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

final class DirectoryTreeTest {
  @TempDir private Path directory;
  @TempDir private Path target;

  private Path file(String path, String content) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private List<String> copied(Path from) throws IOException {
    new DirectoryTree(from).copyTo(target);
    try (Stream<Path> all = Files.walk(target)) {
      return all.filter(Files::isRegularFile)
          .map(f -> target.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void digestWhenContentIsKnownIsAlwaysThis() throws IOException {
    file("src/a.c", "int a;\n");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("src/a.c"));
    String manifest =
        "link " + Sha256.of("src/a.c") + " link\nfile " + Sha256.of("int a;\n") + " src/a.c\n";
    assertThat(new DirectoryTree(directory).digest()).isEqualTo(Sha256.of(manifest));
  }

  @Test
  void digestWhenOnlyTimesDifferIsTheSame() throws IOException {
    Path file = file("a", "a");
    Sha256 before = new DirectoryTree(directory).digest();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(new DirectoryTree(directory).digest()).isEqualTo(before);
  }

  @Test
  void digestWhenFileBecomesAProgramDiffers() throws IOException {
    Path file = file("a", "a");
    Sha256 before = new DirectoryTree(directory).digest();
    assertThat(file.toFile().setExecutable(true)).isTrue();
    assertThat(new DirectoryTree(directory).digest()).isNotEqualTo(before);
  }

  @Test
  void copyWhenGitDoesNotKnowItLeavesOutBuildOutputs() throws IOException {
    file("a.py", "");
    file("__pycache__/a.pyc", "");
    file("node_modules/x/y.js", "");
    file("rust/Cargo.toml", "");
    file("rust/target/x", "");
    file("target/x", "");
    file(".gitignore", "a.py");
    assertThat(copied(directory))
        .containsExactly(".gitignore", "a.py", "rust/Cargo.toml", "target/x");
  }

  @Test
  void copyWhenGitKnowsItLeavesOutWhatIsIgnored() throws Exception {
    file("part/.gitignore", "*.o\n");
    file("part/tracked.o", "");
    file("part/made.o", "");
    file("part/new.c", "");
    file("part/target/x", "");
    file(".gitignore", "target/\n");
    file("other/x", "");
    try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
      git.add().addFilepattern("part/.gitignore").call();
      Files.writeString(directory.resolve("part/.gitignore"), "");
      git.add().addFilepattern("part/tracked.o").call();
      Files.writeString(directory.resolve("part/.gitignore"), "*.o\n");
    }
    assertThat(copied(directory.resolve("part")))
        .containsExactly(".gitignore", "new.c", "tracked.o");
  }

  @Test
  void copyWhenGitKnowsOnlyThingsAroundItTakesAll() throws Exception {
    file("tracked", "");
    file(".gitignore", "unpacked/\nconfigure\n");
    file("unpacked/configure", "");
    try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
      git.add().addFilepattern("tracked").call();
    }
    assertThat(copied(directory.resolve("unpacked"))).containsExactly("configure");
  }

  @Test
  void createWhenDirectoryIsMissingSaysSo() {
    assertThatThrownBy(() -> new DirectoryTree(directory.resolve("x")))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "the source directory " + directory.resolve("x") + " is missing, or is no directory");
  }
}
