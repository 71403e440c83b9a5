package org.kiln.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.build.KeptBuild;
import org.kiln.build.KeptTree;
import org.kiln.io.Sha256;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Release;
import org.kiln.source.FetchListener;
import org.kiln.source.GitIdentity;
import org.kiln.source.PatchSeries;
import org.kiln.source.SourceException;
import org.kiln.source.SourceProvider;

/** Makes patches in a checkout of one recipe. */
final class PatchMakerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  private static final String DIGEST = "0".repeat(64);
  private static final String SHA256 = "  sha256: " + DIGEST;

  @TempDir private Path directory;

  /** Gives a source of one file and of the recipe's own one, with its patches applied. */
  private record OneFile() implements SourceProvider {
    @Override
    public Sha256 digest(Recipe recipe, Release release) {
      return Sha256.of("" + release.source().patches().size());
    }

    @Override
    public SortedMap<String, String> parts(Recipe recipe, Release release) {
      return new TreeMap<>();
    }

    @Override
    public void fetch(Recipe recipe, Release release, FetchListener listener) {}

    @Override
    public void unpack(Recipe recipe, Release release, Path tree) {
      try {
        Files.createDirectories(tree);
        Files.writeString(tree.resolve("spam.c"), "int spam;\nint eggs;\n");
        new PatchSeries().apply(release.source().patches().stream().map(Path::of).toList(), tree);
        Files.writeString(tree.resolve("own.c"), "own\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(directory.resolve("patches"));
    Files.writeString(
        directory.resolve("patches/README.md"),
        """
        | Patch | Reason | Upstream | Drop when |
        |---|---|---|---|
        """);
    recipe(SHA256 + " # of it");
    edit("spam.c", "int spam;\nint bacon;\n");
    edit("own.c", "own\n");
    edit("spam.o", "object");
  }

  private void recipe(String... rest) throws IOException {
    source("  url: https://example.org/spam-1.0.tar.gz\n" + String.join("\n", rest));
  }

  private void source(String source) throws IOException {
    Path file = directory.resolve("recipes/spam/meta.yaml");
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file.resolveSibling("mine.c"), "own\n");
    Files.writeString(
        file,
        """
        package:
          name: spam
          version: "1.0"

        source:
        %s

        build: # it
          type: static_library
          script: make
        """
            .formatted(source));
  }

  private Recipe recipe() {
    return RecipeReader.read(directory.resolve("recipes/spam/meta.yaml"));
  }

  private String meta() throws IOException {
    return Files.readString(directory.resolve("recipes/spam/meta.yaml"));
  }

  private void edit(String file, String text) throws IOException {
    Path path = directory.resolve("tree/work/src").resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private KeptTree kept(int patches) {
    return new KeptTree(
        directory.resolve("tree"),
        new KeptBuild(
            "spam-1.0",
            "",
            "",
            List.of(),
            "script",
            "image",
            1,
            true,
            "",
            Sha256.of("" + patches)));
  }

  private MadePatch make(int patches, String subject, String... only) throws InterruptedException {
    var wish =
        new PatchWish(
            Optional.empty(),
            subject,
            "There are no eggs on the target, which has never had any; the compiler knows of none"
                + " and says so.",
            "not sent yet",
            "upstream has it",
            new TreeSet<>(List.of(only)));
    Recipe recipe = recipe();
    return new PatchMaker(
            new OneFile(),
            directory.resolve("work"),
            new GitIdentity("A. Cook", "cook@example.org"),
            CLOCK)
        .make(recipe, recipe.releases().get(0), kept(patches), wish);
  }

  @Test
  void makeWhenAFileWasEditedWritesPatchRecipeAndTable() throws Exception {
    MadePatch made = make(0, "Take bacon for eggs");

    assertThat(made.changed()).containsExactly("spam.c");
    assertThat(made.file())
        .hasFileName("0001-take-bacon-for-eggs.patch")
        .hasContent(
            """
            From: A. Cook <cook@example.org>
            Date: Tue, 24 Nov 2026 09:00:00 +0000
            Subject: [PATCH] Take bacon for eggs

            There are no eggs on the target, which has never had any; the compiler knows of
            none and says so.

            Upstream-Status: not sent yet.
            ---
            diff --git a/spam.c b/spam.c
            --- a/spam.c
            +++ b/spam.c
            @@ -1,2 +1,2 @@
             int spam;
            -int eggs;
            +int bacon;
            """);
    assertThat(meta())
        .contains(SHA256 + " # of it\n  patches:\n    - 0001-take-bacon-for-eggs.patch\n\nbuild:");
    assertThat(directory.resolve("patches/README.md"))
        .content()
        .endsWith(
            "|---|---|---|---|\n"
                + "| `spam-1.0/0001-take-bacon-for-eggs.patch` | Take bacon for eggs | not sent yet"
                + " | upstream has it |\n");
    assertThat(recipe().releases().get(0).source().patches()).hasSize(1);
    assertThat(directory.resolve("work")).isEmptyDirectory();
  }

  @Test
  void makeWhenThereIsAPatchIsTheNextOnTopOfIt() throws Exception {
    make(0, "Take bacon for eggs");
    edit("spam.c", "int spam;\nint bacon;\nint beans;\n");
    MadePatch made = make(1, "Add beans!");

    assertThat(made.file())
        .hasFileName("0002-add-beans.patch")
        .content()
        .contains("+int beans;")
        .doesNotContain("eggs;");
    assertThat(meta())
        .contains("    - 0001-take-bacon-for-eggs.patch\n    - 0002-add-beans.patch\n");
  }

  @Test
  void makeWhenTheListIsWrittenInOneLineAddsToIt() throws Exception {
    make(0, "Take bacon for eggs");
    recipe(SHA256, "  patches: [\"0001-take-bacon-for-eggs.patch\"] # one");
    edit("spam.c", "int spam;\nint bacon;\nint beans;\n");
    make(1, "Add beans");

    assertThat(meta())
        .contains("  patches: [\"0001-take-bacon-for-eggs.patch\", 0002-add-beans.patch] # one\n");
  }

  @Test
  void makeWhenAReleaseHasItsOwnSourceAddsToThat() throws Exception {
    Files.writeString(
        directory.resolve("recipes/spam/meta.yaml"),
        """
        package:
          name: spam
        build:
          type: static_library
          script: make
        releases:
          - version: "1.0"
            source:
              url: https://example.org/spam-1.0.tar.gz
              sha256: %s
              extras:
                - [mine.c, own.c]
        """
            .formatted(DIGEST));
    make(0, "Take bacon for eggs");

    assertThat(meta())
        .contains("\n      patches:\n        - 0001-take-bacon-for-eggs.patch\n      extras:\n");
  }

  @Test
  void makeWhenTheRecipesOwnFileWasEditedLeavesItOut() throws Exception {
    recipe(SHA256, "  extras:", "    - [mine.c, own.c]");
    edit("own.c", "edited\n");

    assertThat(make(0, "Take bacon for eggs").left())
        .containsExactly("own.c is the recipe's own mine.c");
  }

  @Test
  void makeWhenNothingWasEditedWritesNothing() throws Exception {
    edit("spam.c", "int spam;\nint eggs;\n");

    assertThatThrownBy(() -> make(0, "Nothing"))
        .isInstanceOf(AuthoringException.class)
        .hasMessage("no file of the source of spam was edited");
    assertThat(directory.resolve("patches/spam-1.0")).doesNotExist();
    assertThat(meta()).doesNotContain("patches:");
  }

  @Test
  void makeWhenTheSourceIsAnotherSaysSo() {
    assertThatThrownBy(() -> make(7, "Too late"))
        .isInstanceOf(AuthoringException.class)
        .hasMessageContaining("is another than that of the kept build, spam-1.0");
  }

  @Test
  void makeWhenTheSourceIsADirectorySaysThatItHasNoPatches() throws Exception {
    source("  path: src");
    Files.createDirectories(directory.resolve("recipes/spam/src"));

    assertThatThrownBy(() -> make(0, "No"))
        .hasMessageStartingWith("spam can't have patches: its source is the directory");
  }

  @Test
  void makeWhenTheEditDoesNotApplyWithoutWhatTheBuildDidWritesNothing() throws Exception {
    Path before = directory.resolve("tree/changed/spam.c");
    Files.createDirectories(before.resolveSibling("."));
    Files.writeString(before, "int generated;\nint eggs;\n");
    edit("spam.c", "int generated;\nint bacon;\n");

    assertThatThrownBy(() -> make(0, "Edit what was generated"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("does not apply");
    assertThat(meta()).doesNotContain("patches:");
    assertThat(directory.resolve("patches/spam-1.0")).doesNotExist();
  }
}
