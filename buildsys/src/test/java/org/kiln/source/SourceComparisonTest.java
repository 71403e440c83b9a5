package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceComparisonTest {
  @TempDir private Path directory;

  @BeforeEach
  void fill() throws IOException {
    write("before", "src/a.c", "one\ntwo\nthree\n");
    write("before", "setup.py", "version = 1\n");
    write("before", "logo.png", "\0\1");
    write("before", "old.c", "old\n");
    write("before", "x.egg-info/PKG-INFO", "Version: 1\n");
    write("after", "x.egg-info/PKG-INFO", "Version: 2\n");
    write("overlay", "setup.py", "version = 2\n");
    write("after", "src/a.c", "one\n2\nthree\n");
    write("after", "src/a.o", "\0object");
    write("after", "setup.py", "version = 2\n");
    write("after", "logo.png", "\0\2");
    write("after", "new.c", "new\nwithout an end");
  }

  private void write(String tree, String file, String text) throws IOException {
    Path path = directory.resolve(tree).resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private SourceComparison.Result compare(String... only) {
    return new SourceComparison(
            directory.resolve("before"), directory.resolve("overlay"), directory.resolve("after"))
        .compare(new TreeSet<>(List.of(only)));
  }

  private static String diff(SourceComparison.Result result) {
    return result.changes().stream()
        .map(change -> new String(change.diff(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  @Test
  void compareWhenNothingIsNamedTakesChangedTextsOfTheSource() {
    SourceComparison.Result result = compare();

    assertThat(diff(result))
        .isEqualTo(
            """
            diff --git a/src/a.c b/src/a.c
            --- a/src/a.c
            +++ b/src/a.c
            @@ -1,3 +1,3 @@
             one
            -two
            +2
             three
            """);
    assertThat(result.left()).containsExactly("logo.png is no text", "old.c is gone");
  }

  @Test
  void compareWhenFilesAreNamedTakesThemBeTheyNewOrGone() {
    assertThat(diff(compare("new.c", "old.c")))
        .isEqualTo(
            """
            diff --git a/new.c b/new.c
            new file mode 100644
            --- /dev/null
            +++ b/new.c
            @@ -0,0 +1,2 @@
            +new
            +without an end
            \\ No newline at end of file
            diff --git a/old.c b/old.c
            deleted file mode 100644
            --- a/old.c
            +++ /dev/null
            @@ -1 +0,0 @@
            -old
            """);
  }

  @Test
  void compareWhenAFileIsInNeitherSaysSo() {
    assertThatThrownBy(() -> compare("nothing.c"))
        .isInstanceOf(SourceException.class)
        .hasMessage("there is no file nothing.c in the source");
  }

  @Test
  void diffWhenItIsAppliedMakesTheOneOfTheOther() throws IOException {
    Path patch = directory.resolve("all.patch");
    Files.writeString(
        patch, "Subject: [PATCH] all\n---\n" + diff(compare("src/a.c", "new.c", "old.c")));

    new PatchSeries().apply(List.of(patch), directory.resolve("before"));

    assertThat(directory.resolve("before/src/a.c")).hasContent("one\n2\nthree\n");
    assertThat(directory.resolve("before/new.c")).hasContent("new\nwithout an end");
    assertThat(directory.resolve("before/old.c")).doesNotExist();
  }
}
