package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PatchSeriesTest {
  @TempDir private Path directory;
  private Path patches;
  private Path tree;

  @BeforeEach
  void makeDirectories() throws IOException {
    patches = Files.createDirectory(directory.resolve("zlib-1.3.1"));
    tree = Files.createDirectory(directory.resolve("tree"));
  }

  private void apply(String patch) throws IOException {
    Path file = Files.writeString(patches.resolve("0001-x.patch"), patch);
    new PatchSeries().apply(List.of(file), tree);
  }

  private Path source(String path, String content) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static String numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  private static String content(Path file) throws IOException {
    return Files.readString(file);
  }

  private static final String CHANGE_OF_5 =
      """
      diff --git a/src/a.txt b/src/a.txt
      index 1111111..2222222 100644
      --- a/src/a.txt
      +++ b/src/a.txt
      @@ -4,3 +4,4 @@ context of no meaning
       4
      -5
      +five
      +and more
       6
      """;

  @Test
  void applyWhenThePathGoesThroughALinkRefuses() throws IOException {
    Path outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("a.txt"), numbers(1, 10));
    Files.createSymbolicLink(tree.resolve("src"), outside);
    assertThatThrownBy(() -> apply(CHANGE_OF_5))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("src/a.txt goes through a link");
    assertThat(outside.resolve("a.txt")).hasContent(numbers(1, 10));
  }

  @Test
  void applyWhenInMailChangesTheFile() throws IOException {
    Path file = source("src/a.txt", numbers(1, 10));
    apply(
        "From 1 Mon Sep 17 00:00:00 2001\nFrom: A <a@example.org>\nSubject: [PATCH] x\n\nWhy.\n---\n"
            + " src/a.txt | 3 +-\n\n"
            + CHANGE_OF_5
            + "-- \n2.39.0\n\n");
    assertThat(content(file)).isEqualTo(numbers(1, 4) + "five\nand more\n" + numbers(6, 10));
  }

  @Test
  void applyWhenDiffIsPlainChangesTheFile() throws IOException {
    Path file = source("src/a.txt", numbers(1, 10));
    apply(
        """
        diff -ru zlib.orig/src/a.txt zlib/src/a.txt
        --- zlib.orig/src/a.txt\t2024-01-01 00:00:00.000000000 +0000
        +++ zlib/src/a.txt\t2024-01-02 00:00:00.000000000 +0000
        @@ -1,2 +1,2 @@
        -1
        +one
         2
        """);
    assertThat(content(file)).isEqualTo("one\n" + numbers(2, 10));
  }

  @Test
  void applyWhenSeveralHunksMoveEachOther() throws IOException {
    Path file = source("src/a.txt", numbers(1, 20));
    apply(CHANGE_OF_5 + "@@ -18,3 +19,2 @@\n 18\n-19\n 20\n");
    assertThat(content(file))
        .isEqualTo(numbers(1, 4) + "five\nand more\n" + numbers(6, 18) + "20\n");
  }

  @Test
  void applyWhenLinesMovedToOnePlaceFollows() throws IOException {
    Path file = source("src/a.txt", "new\nlines\n" + numbers(1, 10));
    apply(CHANGE_OF_5);
    assertThat(content(file)).contains("4\nfive\nand more\n6\n");
  }

  @Test
  void applyWhenLinesMovedToSeveralPlacesFails() throws IOException {
    source("src/a.txt", "x\n" + numbers(1, 10) + numbers(1, 10));
    assertThatThrownBy(() -> apply(CHANGE_OF_5))
        .hasMessage(
            "the patch zlib-1.3.1/0001-x.patch does not apply:\n"
                + "  src/a.txt: hunk 1 of 1, at line 4: its lines are not there, but at several"
                + " others: [5, 15]");
  }

  @Test
  void applyWhenLineDiffersShowsBoth() throws IOException {
    source("src/a.txt", numbers(1, 4) + "V\t\n" + numbers(6, 10));
    assertThatThrownBy(() -> apply(CHANGE_OF_5))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            """
            the patch zlib-1.3.1/0001-x.patch does not apply:
              src/a.txt: hunk 1 of 1, at line 4: line 5 differs
                  the patch expects: 5
                  the file has:      V\\t""");
  }

  @Test
  void applyWhenFileEndsEarlyShowsIt() throws IOException {
    source("src/a.txt", "1\n");
    assertThatThrownBy(() -> apply(CHANGE_OF_5))
        .hasMessageEndingWith("the file has:      (its end)");
  }

  @Test
  void applyWhenDoneBeforeSaysSo() throws IOException {
    source("src/a.txt", numbers(1, 10));
    apply(CHANGE_OF_5);
    assertThatThrownBy(() -> apply(CHANGE_OF_5))
        .hasMessageContaining(
            "src/a.txt: hunk 1 of 1, at line 4: the file already has what the hunk would make");
  }

  @Test
  void applyWhenSeveralFilesFailNamesEach() throws IOException {
    source("src/a.txt", "");
    assertThatThrownBy(() -> apply(CHANGE_OF_5 + CHANGE_OF_5.replace("a.txt", "b.txt")))
        .hasMessageContaining("\n  src/a.txt: hunk 1 of 1")
        .hasMessageEndingWith("\n  src/b.txt: there is no such file in the source");
  }

  @Test
  void applyWhenFileIsNewCreatesIt() throws IOException {
    apply(
        """
        diff --git a/tools/run b/tools/run
        new file mode 100755
        index 0000000..1111111
        --- /dev/null
        +++ b/tools/run
        @@ -0,0 +1,2 @@
        +#!/bin/sh
        +exit
        \\ No newline at end of file
        """);
    assertThat(content(tree.resolve("tools/run"))).isEqualTo("#!/bin/sh\nexit");
    assertThat(tree.resolve("tools/run")).isExecutable();
  }

  @Test
  void applyWhenNewFileIsThereFails() throws IOException {
    source("x", "");
    assertThatThrownBy(() -> apply("--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+x\n"))
        .hasMessageEndingWith("x: the patch creates it, but it is there already");
  }

  @Test
  void applyWhenFileIsDeletedDeletesIt() throws IOException {
    Path file = source("x", "x\n");
    apply("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void applyWhenDeletedFileHasMoreFails() throws IOException {
    source("x", "x\ny\n");
    assertThatThrownBy(() -> apply("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"))
        .hasMessageEndingWith(
            "x: the patch deletes it, but the file has more than the patch knows of");
  }

  @Test
  void applyWhenModeChangesSetsIt() throws IOException {
    Path file = source("x", "x\n");
    apply("diff --git a/x b/x\nold mode 100644\nnew mode 100755\n");
    assertThat(file).isExecutable().hasContent("x\n");
  }

  @Test
  void applyWhenFileIsAProgramKeepsItOne() throws IOException {
    Path file = source("x", "x\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    apply("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\n+y\n");
    assertThat(file).isExecutable();
  }

  @Test
  void applyWhenRenamedMovesAndChanges() throws IOException {
    source("a", "1\n2\n");
    apply(
        """
        diff --git a/a b/b
        similarity index 50%
        rename from a
        rename to b
        --- a/a
        +++ b/b
        @@ -1,2 +1,2 @@
         1
        -2
        +3
        """);
    assertThat(tree.resolve("a")).doesNotExist();
    assertThat(content(tree.resolve("b"))).isEqualTo("1\n3\n");
  }

  @Test
  void applyWhenLinesEndInCrLfKeepsThem() throws IOException {
    Path file = source("x", "1\r\n2\r\n3\r\n");
    apply("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n 1\r\n-2\r\n+two\r\n 3\r\n");
    assertThat(content(file)).isEqualTo("1\r\ntwo\r\n3\r\n");
  }

  @Test
  void applyWhenOnlyLineEndsDifferFails() throws IOException {
    source("x", "1\r\n");
    assertThatThrownBy(() -> apply("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n+2\n"))
        .hasMessageContaining("the patch expects: 1\n")
        .hasMessageEndingWith("the file has:      1\\r");
  }

  @Test
  void applyWhenFileIsNotUtf8KeepsItsBytes() throws IOException {
    Path file = tree.resolve("x");
    Files.write(file, new byte[] {(byte) 0xe9, '\n', '1', '\n'});
    apply("--- a/x\n+++ b/x\n@@ -2 +2 @@\n-1\n+2\n");
    assertThat(file).hasBinaryContent(new byte[] {(byte) 0xe9, '\n', '2', '\n'});
  }

  @Test
  void applyWhenLastLineHasNoEndAddsOne() throws IOException {
    Path file = source("x", "1");
    apply("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
    assertThat(content(file)).isEqualTo("1\n");
  }

  @Test
  void applyWhenBinaryMakesTheFile() throws IOException {
    apply(
        """
        diff --git a/b.bin b/b.bin
        new file mode 100644
        index 0000000000000000000000000000000000000000..eaf36c1daccfdf325514461cd1a2ffbc139b5464
        GIT binary patch
        literal 4
        LcmZQzWMT#Y01f~L

        literal 0
        HcmV?d00001

        """);
    assertThat(tree.resolve("b.bin")).hasBinaryContent(new byte[] {0, 1, 2, 3});
  }

  @Test
  void applyWhenPathClimbsFails() {
    assertThatThrownBy(() -> apply("--- /dev/null\n+++ b/../x\n@@ -0,0 +1 @@\n+x\n"))
        .hasMessageEndingWith("../x: the path is unsafe: ../x climbs with ..");
  }

  @Test
  void applyWhenHunkIsCutFails() throws IOException {
    source("x", numbers(1, 5));
    assertThatThrownBy(() -> apply("--- a/x\n+++ b/x\n@@ -1,5 +1,5 @@\n-1\n+2\n"))
        .hasMessageStartingWith("the patch zlib-1.3.1/0001-x.patch is malformed:");
  }

  @Test
  void applyWhenNoDiffIsThereFails() {
    assertThatThrownBy(() -> apply("hello\n"))
        .hasMessage("the patch zlib-1.3.1/0001-x.patch is malformed:\n  it has no diff");
  }

  @Test
  void applyWhenPatchIsMissingNamesThoseThere() throws IOException {
    Files.createFile(patches.resolve("0001-y.patch"));
    assertThatThrownBy(() -> new PatchSeries().apply(List.of(patches.resolve("0002.patch")), tree))
        .hasMessage(
            "the patch "
                + patches.resolve("0002.patch")
                + " is missing; its directory has: [0001-y.patch]");
  }
}
