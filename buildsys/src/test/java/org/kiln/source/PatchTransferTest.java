package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PatchTransferTest {
  private static final String OLD = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
  private static final String NEW = "ONE\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

  private static final String CHANGE_OF_3 =
      """
      diff --git a/a.txt b/a.txt
      --- a/a.txt
      +++ b/a.txt
      @@ -1,5 +1,5 @@
       one
       two
      -three
      +3
       four
       five
      """;

  private static final String NEW_FILE =
      """
      diff --git a/b.txt b/b.txt
      new file mode 100644
      --- /dev/null
      +++ b/b.txt
      @@ -0,0 +1 @@
      +b
      """;

  private static final String RENAMING =
      """
      diff --git a/c.txt b/d.txt
      similarity index 100%
      rename from c.txt
      rename to d.txt
      """;

  @TempDir private Path directory;
  private Path from;
  private Path to;

  @BeforeEach
  void makeTrees() throws IOException {
    from = Files.createDirectory(directory.resolve("from"));
    to = Files.createDirectory(directory.resolve("to"));
    Files.writeString(from.resolve("a.txt"), OLD);
    Files.writeString(to.resolve("a.txt"), NEW);
  }

  private Optional<String> carry(String patch) throws IOException {
    Path file = Files.writeString(directory.resolve("0001-x.patch"), patch);
    return new PatchTransfer(from, to)
        .carry(file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private String problem(String patch) {
    var problem = new String[1];
    assertThatThrownBy(() -> carry(patch))
        .isInstanceOfSatisfying(SourceException.class, e -> problem[0] = e.getMessage());
    return problem[0];
  }

  @Test
  void carryWhenThePatchAppliesLeavesItAsItIs() throws IOException {
    Files.writeString(to.resolve("a.txt"), OLD + "eight\n");

    assertThat(carry(CHANGE_OF_3)).isEmpty();
    assertThat(to.resolve("a.txt")).content().contains("two\n3\nfour");
    assertThat(from.resolve("a.txt")).content().contains("two\n3\nfour");
  }

  @Test
  void carryWhenTheContextDiffersWritesAPatchThatApplies() throws IOException {
    String carried = carry("Subject: three\n\n" + CHANGE_OF_3 + NEW_FILE).orElseThrow();

    assertThat(carried).startsWith("Subject: three\n\ndiff --git a/a.txt").contains(" ONE\n two\n");
    assertThat(to.resolve("a.txt")).content().isEqualTo(NEW.replace("three", "3"));
    Path again = Files.createDirectory(directory.resolve("again"));
    Files.writeString(again.resolve("a.txt"), NEW);
    Path file = Files.writeString(directory.resolve("0001-new.patch"), carried);
    new PatchSeries().apply(List.of(file), again);
    assertThat(again.resolve("a.txt")).hasSameTextualContentAs(to.resolve("a.txt"));
    assertThat(again.resolve("b.txt")).content().isEqualTo("b\n");
  }

  @Test
  void carryWhenBothChangeALineSaysWhere() throws IOException {
    Files.writeString(to.resolve("a.txt"), NEW.replace("three", "drei"));

    assertThat(problem(CHANGE_OF_3))
        .endsWith(
            "/0001-x.patch does not apply:\n"
                + "  a.txt: the new version changes what the patch changes, at line 3");
  }

  @Test
  void carryWhenTheNewVersionHasTheChangeSaysThatThePatchCanGo() throws IOException {
    Files.writeString(to.resolve("a.txt"), NEW.replace("three", "3"));

    assertThat(problem(CHANGE_OF_3))
        .startsWith("the new version does all that the patch ")
        .endsWith("/0001-x.patch does");
  }

  @Test
  void carryWhenTheFileIsGoneSaysSo() throws IOException {
    Files.delete(to.resolve("a.txt"));

    assertThat(problem(CHANGE_OF_3)).endsWith("  a.txt: there is no such file in the source");
  }

  @Test
  void carryWhenAMergedPatchRenamesRefuses() throws IOException {
    Files.writeString(from.resolve("c.txt"), "c\n");
    Files.writeString(to.resolve("c.txt"), "c\n");

    assertThat(problem(CHANGE_OF_3 + RENAMING))
        .contains("  d.txt: the patch must be written anew, and renames it");
  }

  @Test
  void carryWhenItDoesNotApplyToTheOldVersionSaysSo() throws IOException {
    Files.writeString(from.resolve("a.txt"), "other\n");

    assertThat(problem(CHANGE_OF_3)).contains("  a.txt: hunk 1 of 1");
  }
}
