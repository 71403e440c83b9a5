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
import org.kiln.container.ContainerRunner;
import org.kiln.io.AtomicFiles;

final class NewCommandTest {
  private static final Map<String, String> HATCH =
      Map.of(
          "pyproject.toml",
          "[build-system]\nrequires = [\"hatchling\"]\nbuild-backend = \"hatchling.build\"\n");

  private static final String NEEDS =
      """
      Summary: Finds pairs: fast.
      Project-URL: Homepage, https://example.org/fastpair/
      License-Expression: BSD-3-Clause
      Requires-Dist: six>=1.0
      Requires-Dist: pairlib[fast]<2
      Requires-Dist: colorama; sys_platform == 'win32'
      Requires-Dist: pytest; extra == 'test'
      """;

  @TempDir private Path directory;

  private final FakeIndex index = new FakeIndex();
  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() throws IOException {
    recipes = new RecipeDirectory(directory.resolve("recipes")).library("six", "make");
  }

  @AfterEach
  void stop() {
    index.close();
  }

  private Cli.Run run(String... words) {
    var arguments =
        Stream.of(List.of("new", "--recipes", recipes.path().toString()), List.of(words));
    return Cli.withEngine(directory.resolve("cache"), index.engine())
        .with(index.environment())
        .run(arguments.flatMap(List::stream).toArray(String[]::new));
  }

  private void offerFastpair() {
    index
        .sources("fastpair", "1.10.2", ">=3.9", HATCH)
        .wheel(
            "fastpair",
            "1.10.2",
            "py3-none-any",
            NEEDS,
            "fastpair/__init__.py",
            "tests/__init__.py")
        .sources("pairlib", "2.0", "", HATCH)
        .sources("pairlib", "1.5", "", HATCH)
        .wheel(
            "pairlib",
            "1.5",
            "cp313-cp313-manylinux_2_28_x86_64",
            "License: MIT\n",
            "pairlib.py",
            "_pair.cpython-313-x86_64-linux-gnu.so");
  }

  @Test
  void newWritesTheRecipeThatSomebodyWouldWrite() throws IOException {
    offerFastpair();
    Cli.Run run = run("fastpair");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitCode.OK.code());
    assertThat(
            Files.readString(recipes.path().resolve("fastpair/meta.yaml"))
                .replaceAll("[0-9a-f]{64}", "…"))
        .isEqualTo(
            """
            package:
              name: fastpair
              version: 1.10.2
              top-level:
                - fastpair

            source:
              pypi: fastpair
              sha256: …

            requirements:
              run:
                - pairlib
                - six

            about:
              home: https://example.org/fastpair
              summary: "Finds pairs: fast"
              license: BSD-3-Clause
            """);
  }

  @Test
  void newWhenANeedHasNoReleaseForThePythonSaysSo() throws IOException {
    recipes.recipe(
        "six",
        """
        package: {name: six}
        build: {type: static_library, script: make}
        releases: [{version: "1.0", python: "<3.9"}]
        """);
    offerFastpair();

    assertThat(run("fastpair").out())
        .contains("look: it needs six, whose recipe has no release for Python 3.13.5: add one");
  }

  @Test
  void newWritesATestThatImportsEveryModule() throws IOException {
    offerFastpair();
    run("fastpair");

    assertThat(recipes.path().resolve("fastpair/test_fastpair.py"))
        .content()
        .startsWith(
            "\"\"\"Finds pairs: fast.\"\"\"\n\nimport importlib\nimport pkgutil\n\nimport fastpair\nimport pytest\n\n\ndef ")
        .contains("pkgutil.walk_packages(fastpair.__path__, \"fastpair.\")");
  }

  @Test
  void newWritesRecipesOfWhatIsNeededInTheVersionsThatServe() throws IOException {
    offerFastpair();
    Cli.Run run = run("fastpair");

    assertThat(recipes.path().resolve("pairlib/meta.yaml"))
        .content()
        .contains("version: 1.5", "top-level:\n    - pairlib\n    - _pair\n", "license: MIT");
    assertThat(recipes.path().resolve("pairlib/test_pairlib.py"))
        .content()
        .contains(
            "@pytest.mark.parametrize(\"name\", [\"_pair\"])",
            "importlib.metadata.files(\"pairlib\")");
    assertThat(recipes.path().resolve("colorama")).doesNotExist();
    assertThat(run.out())
        .contains("fastpair 1.10.2; BSD-3-Clause, built by hatchling.build, needs pairlib six\n")
        .contains("look: it needs pairlib[fast]: add what these extras bring")
        .contains("./kiln build fastpair\n");
  }

  @Test
  void newWhenItIsDoneLintFindsNothingWrong() {
    offerFastpair();
    run("fastpair");

    Cli.Run lint =
        Cli.withoutEngine(directory.resolve("cache"))
            .run("lint", "--recipes", recipes.path().toString());
    assertThat(lint.status()).isEqualTo(ExitCode.OK.code());
    assertThat(lint.out())
        .contains("3 recipes, nothing wrong")
        .doesNotContain("fastpair", "pairlib");
  }

  @Test
  void newWhenTheRecipeIsThereSaysWhereAndWritesNothing() {
    Cli.Run run = run("Six");

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err())
        .contains("there is a recipe of six: " + recipes.path().resolve("six"))
        .contains("kiln update six");
  }

  @Test
  void newWhenTheIndexHasNoSuchProjectSaysSo() {
    Cli.Run run = run("fastpiar");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.err()).contains("can't find fastpiar on the Python package index", "404");
  }

  @Test
  void newWhenNobodyTellsTheIndexSaysWhatToInstall() {
    Cli.Run run =
        Cli.withoutEngine(directory.resolve("cache"))
            .with(Map.of("PIP_CONFIG_FILE", "/dev/null", "PYTHONPATH", brokenPip()))
            .run("new", "--recipes", recipes.path().toString(), "fastpair");

    assertThat(run.status()).isEqualTo(ExitCode.MISSING_PREREQUISITE.code());
    assertThat(run.err())
        .contains("this machine has no pip that tells the package index")
        .contains("Install pip");
  }

  /** A directory in which Python finds a pip that does not work, before any other. */
  private String brokenPip() {
    Path pip = directory.resolve("python/pip/__init__.py");
    AtomicFiles.write(pip, "raise ImportError\n");
    return directory.resolve("python").toString();
  }

  @Test
  void newWhenTheIndexDoesNotAnswerSaysWhatToCheck() {
    ContainerRunner nobody =
        (spec, output) -> {
          output.accept("kiln: index-url http://127.0.0.1:1/simple");
          return 0;
        };
    Cli.Run run =
        Cli.withEngine(directory.resolve("cache"), nobody)
            .with(Map.of("PIP_INDEX_URL", "http://127.0.0.1:1/simple"))
            .run("new", "--recipes", recipes.path().toString(), "fastpair");

    assertThat(run.status()).isEqualTo(ExitCode.SOURCE_UNAVAILABLE.code());
    assertThat(run.err()).contains("can't connect", "http_proxy");
  }

  @Test
  void newWhenSomethingNeededCannotBeHadWritesNothing() {
    index
        .sources("fastpair", "1.0", "", HATCH)
        .wheel("fastpair", "1.0", "py3-none-any", NEEDS, "fastpair.py")
        .sources("pairlib", "1.0", ">=3.99", HATCH);
    Cli.Run run = run("fastpair");

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err())
        .contains("no version of pairlib <2 can become a recipe, which fastpair needs")
        .contains("1.0 is for Python >=3.99, and this is 3.13.5");
    assertThat(recipes.path().resolve("fastpair")).doesNotExist();
  }

  @Test
  void newWhenTheVersionDoesNotExistNamesThoseThatDo() {
    offerFastpair();
    Cli.Run run = run("pairlib==3");

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err())
        .contains("no version of pairlib ==3", "the newest on the index are 2.0, 1.5");
  }

  @Test
  void newWhenTheWordIsNoNameIsAUsageError() {
    Cli.Run run = run("fast pair");

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("expected a name such as attrs, attrs==26.1.0 or attrs<26");
  }

  @Test
  void newWhenThereIsOnlyAWheelTakesItAndSaysWhy() throws IOException {
    index.wheel("pure", "3.0", "py3-none-any", "", "pure/__init__.py");
    Cli.Run run = run("pure");

    assertThat(recipes.path().resolve("pure/meta.yaml"))
        .content()
        .contains("  # The project publishes no archive of its sources: this is its wheel.\n")
        .doesNotContain("license");
    assertThat(run.out()).contains("look: its license is not clear: write about.license");
  }
}
