package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.authoring.FakeIndex;

final class UpdateCommandTest {
  private static final String RECIPE =
      """
      # Version 1.0 was the first to build.
      package:
          name:   fast-pair
          version: "1.0"   # see info.md
          tag: [core]

      source:
          pypi: fast-pair
          # that of 1.0
          sha256: 9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23
      """;

  private static final String PATCH =
      """
      --- a/pair.c
      +++ b/pair.c
      @@ -1,2 +1,2 @@
       one
      -two
      +2
      """;

  @TempDir private Path directory;

  private final FakeIndex index = new FakeIndex();
  private RecipeDirectory recipes;
  private Path meta;

  @BeforeEach
  void prepare() throws IOException {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
    recipes.recipe("fast-pair", RECIPE).library("zlib", "make");
    meta = recipes.path().resolve("fast-pair/meta.yaml");
  }

  @AfterEach
  void stop() {
    index.close();
  }

  private Cli.Run run(String... words) {
    var arguments =
        Stream.of(List.of("update", "--recipes", recipes.path().toString()), List.of(words));
    return Cli.withEngine(directory.resolve("cache"), index.engine())
        .with(index.environment())
        .run(arguments.flatMap(List::stream).toArray(String[]::new));
  }

  private void offer(String version, String python, Map<String, String> content) {
    index.sources("fast_pair", version, python, content);
  }

  private String withoutDigest() throws IOException {
    return Files.readString(meta).replaceAll("[0-9a-f]{64}", "…");
  }

  @Test
  void updateChangesVersionAndDigestAndNoOtherByte() throws IOException {
    offer("1.0", "", Map.of());
    offer("1.2", ">=3.9", Map.of());
    Cli.Run run = run("fast-pair");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitCode.OK.code());
    assertThat(run.out())
        .endsWith(
            """
            fast-pair 1.0: raised to 1.2
              next: ./kiln build fast-pair && ./kiln test fast-pair
            """);
    assertThat(withoutDigest())
        .isEqualTo(RECIPE.replaceAll("[0-9a-f]{64}", "…").replace("\"1.0\"", "\"1.2\""));
    assertThat(meta).content().doesNotContain("9a93b2b7dfdac77");
  }

  @Test
  void updateWhenItIsDoneFindsTheNewest() {
    offer("1.2", "", Map.of());
    run("fast-pair");

    assertThat(run("fast-pair")).isEqualTo(new Cli.Run(0, "fast-pair 1.2: the newest\n", ""));
  }

  @Test
  void updateWhenOnlyCheckingChangesNothingAndExitsWithItsOwnCode() {
    offer("1.2", "", Map.of());
    Cli.Run run = run("--all", "--check");

    assertThat(run.status()).isEqualTo(ExitCode.OUTDATED.code());
    assertThat(run.out())
        .contains("fast-pair 1.0: can be raised to 1.2\n")
        .contains("zlib 1.0: left alone: it is not from the Python package index\n");
    assertThat(meta).content().isEqualTo(RECIPE);
  }

  @Test
  void updateWhenANewerVersionIsForOtherPythonsSaysSo() {
    offer("1.0", "", Map.of());
    offer("2.0", ">=3.99", Map.of());

    assertThat(run("fast-pair").out())
        .isEqualTo(
            "fast-pair 1.0: the newest that can be: 2.0 is for Python >=3.99, and this is 3.13.5\n");
  }

  @Test
  void updateWhenThePatchesApplyMovesThemAlong() throws IOException {
    patch(PATCH);
    offer("1.2", "", Map.of("pair.c", "one\ntwo\n"));

    assertThat(run("fast-pair").status()).isEqualTo(ExitCode.OK.code());
    Path patches = directory.resolve("patches");
    assertThat(patches.resolve("fast-pair-1.2/0001-two.patch")).content().isEqualTo(PATCH);
    assertThat(patches.resolve("fast-pair-1.0")).doesNotExist();
    assertThat(patches.resolve("README.md"))
        .content()
        .isEqualTo("| `fast-pair-1.2/0001-two.patch` |\n");
  }

  @Test
  void updateWhenAPatchDoesNotApplyChangesNothingAndSaysWhy() throws IOException {
    patch(PATCH);
    offer("1.2", "", Map.of("pair.c", "one\nzwei\n"));
    String before = Files.readString(meta);
    Cli.Run run = run("fast-pair");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.out())
        .contains("fast-pair 1.0: can't be raised to 1.2: ", "0001-two.patch", "pair.c");
    assertThat(meta).content().isEqualTo(before);
    assertThat(directory.resolve("patches/fast-pair-1.0/0001-two.patch")).exists();
  }

  @Test
  void updateWhenAPatchDoesNotApplyAsItIsMergesIt() throws IOException {
    patch(
        """
        From: Ann <ann@example.org>

        Why.
        ---
        --- a/pair.c
        +++ b/pair.c
        @@ -1,3 +1,3 @@
         zero
         one
        -two
        +2
        """);
    offerOld(Map.of("pair.c", "zero\none\ntwo\nthree\n"));
    offer("1.2", "", Map.of("pair.c", "0\none\ntwo\nthree\n"));
    Cli.Run run = run("fast-pair");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith(
            """
            fast-pair 1.0: raised to 1.2
              look: 0001-two.patch is merged into the new version: read it
              next: ./kiln build fast-pair && ./kiln test fast-pair
            """);
    assertThat(directory.resolve("patches/fast-pair-1.2/0001-two.patch"))
        .content()
        .isEqualTo(
            """
            From: Ann <ann@example.org>

            Why.
            ---
            diff --git a/pair.c b/pair.c
            --- a/pair.c
            +++ b/pair.c
            @@ -1,4 +1,4 @@
             0
             one
            -two
            +2
             three
            """);
  }

  @Test
  void updateWhenAPatchAndTheNewVersionChangeTheSameChangesNothing() throws IOException {
    patch(PATCH);
    offerOld(Map.of("pair.c", "one\ntwo\n"));
    offer("1.2", "", Map.of("pair.c", "zero\none\nzwei\n"));
    String before = Files.readString(meta);
    Cli.Run run = run("fast-pair");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.out())
        .endsWith(
            "fast-pair 1.0: can't be raised to 1.2: the patch fast-pair-1.0/0001-two.patch does not"
                + " apply: pair.c: the new version changes what the patch changes, at line 3\n");
    assertThat(meta).content().isEqualTo(before);
    assertThat(directory.resolve("patches/fast-pair-1.0/0001-two.patch"))
        .content()
        .isEqualTo(PATCH);
  }

  @Test
  void updateWhenPatchesOfTheNewVersionAreThereChangesNothing() throws IOException {
    patch(PATCH);
    offer("1.2", "", Map.of("pair.c", "one\ntwo\n"));
    Path there = Files.createDirectories(directory.resolve("patches/fast-pair-1.2"));
    String before = Files.readString(meta);

    assertThat(run("fast-pair").out())
        .endsWith("can't be raised to 1.2: " + there + " is there already: remove or rename it\n");
    assertThat(meta).content().isEqualTo(before);
  }

  private void offerOld(Map<String, String> content) throws IOException {
    index.sources("fast_pair", "1.0", "", content);
    Files.writeString(
        meta,
        Files.readString(meta).replaceAll("[0-9a-f]{64}", index.sha256("fast_pair-1.0.tar.gz")));
  }

  private void patch(String text) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("patches/fast-pair-1.0"));
    Files.writeString(folder.resolve("0001-two.patch"), text);
    Files.writeString(
        directory.resolve("patches/README.md"), "| `fast-pair-1.0/0001-two.patch` |\n");
    recipes.recipe("fast-pair", RECIPE + "    patches: [0001-two.patch]\n");
  }

  @Test
  void updateWhenTheAddressHasTheVersionAsksForTheVariable() throws IOException {
    recipes.recipe("fast-pair", RECIPE + "    url: https://example.org/pair-1.0.tar.gz\n");
    offer("1.2", "", Map.of());

    assertThat(run("fast-pair").out())
        .endsWith("can't be raised to 1.2: source.url names 1.0: write $(PKG_VERSION)\n");
  }

  @Test
  void updateWhenANewRequirementIsThereTells() {
    offer(
        "1.2",
        "",
        Map.of("PKG-INFO", "Requires-Dist: six\nRequires-Dist: mock; extra == 'test'\n"));

    assertThat(run("fast-pair").out())
        .contains("  look: it needs six, which requirements.run does not have\n")
        .doesNotContain("mock");
  }

  @Test
  void updateWhenPinnedLeavesTheRecipeAlone() throws IOException {
    recipes.recipe("fast-pair", RECIPE.replace("tag: [core]", "pinned: true"));

    assertThat(run("fast-pair"))
        .isEqualTo(new Cli.Run(0, "fast-pair 1.0: left alone: it is pinned\n", ""));
  }

  @Test
  void updateOfAReleaseChangesThatReleaseOnly() throws IOException {
    String releases =
        """
        package:
          name: fast-pair
        source:
          pypi: fast-pair
        releases:
          - version: 1.0
            python: ">=3.12"
            source:
              sha256: 9a93b2b7dfdac77ceba5a558a580e74667dd6fede4585b91eefb60f03b72df23
          - version: 0.9
            python: "<3.9"
            source:
              sha256: 6fb89a7124201c61125c0ab4cf7f6894df339a40c02833bfd28ab4d7691fafb4
        """;
    recipes.recipe("fast-pair", releases);
    offer("1.2", "", Map.of());
    run("fast-pair");

    assertThat(meta)
        .content()
        .contains("- version: 1.2\n", "- version: 0.9\n", "6fb89a7124201c61")
        .doesNotContain("9a93b2b7dfdac77");
  }

  @Test
  void updateWhenTheIndexDoesNotKnowTheProjectGoesOnAndExitsSo() {
    Cli.Run run = run("--all");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.out()).contains("fast-pair 1.0: can't find fast-pair", "zlib 1.0: left alone");
  }

  @Test
  void updateWhenAMachineReadsIsJson() {
    offer("1.2", "", Map.of());

    assertThat(run("--all", "--check", "--format", "json").out())
        .contains("\"name\" : \"fast-pair\"", "\"to\" : \"1.2\"", "\"verdict\" : \"left-alone\"")
        .startsWith("[ {")
        .endsWith("} ]\n");
  }

  @Test
  void updateWhenNothingIsNamedIsAUsageError() {
    assertThat(run().status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("--all", "zlib").err()).startsWith("expected names of recipes, or --all");
    assertThat(run("fast pair").err()).startsWith("expected the name of a recipe, got fast pair");
  }
}
