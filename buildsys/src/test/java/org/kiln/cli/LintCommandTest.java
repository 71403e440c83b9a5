package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private Cli.Run lint(String... options) {
    var arguments = new ArrayList<>(List.of("lint", "--recipes", recipes.path().toString()));
    arguments.addAll(List.of(options));
    return Cli.withoutEngine(directory.resolve("cache")).run(arguments.toArray(String[]::new));
  }

  private void recipe(String name, String license) throws IOException {
    recipes.recipe(
        name,
        """
        package: {name: %s, version: "1.0"}
        source: {path: .}
        about:
          summary: A thing
          license: %s
        """
            .formatted(name, license));
  }

  private void test(String name) throws IOException {
    Files.writeString(recipes.path().resolve(name).resolve("test_" + name + ".py"), "");
  }

  @Test
  void lintWhenAllIsWellSaysSo() throws Exception {
    recipe("one", "MIT");
    recipe("two", "MIT OR Apache-2.0");
    test("one");
    test("two");

    assertThat(lint()).isEqualTo(new Cli.Run(0, "2 recipes, nothing wrong\n", ""));
  }

  @Test
  void lintWhenSomethingCouldBeBetterAdvisesAndSucceeds() throws Exception {
    recipe("one", "Apache License 2.0");
    Cli.Run run = lint();

    Path meta = recipes.path().resolve("one/meta.yaml");
    assertThat(run.status()).isEqualTo(ExitCode.OK.code());
    assertThat(run.out())
        .isEqualTo(
            """
            advice: %1$s:1:1: the package has no test; expected test_one.py beside the recipe,\
             which would fail if the package's own code did not work
            advice: %1$s:5:12: about.license is "Apache License 2.0"; expected an SPDX expression\
             such as MIT or Apache-2.0 OR ISC; did you mean "Apache-2.0"?
            1 recipe, nothing wrong; 2 things could be better
            """
                .formatted(meta));
  }

  @Test
  void lintWhenStrictTakesAdviceForAnError() throws Exception {
    recipes.library("one", "make");
    Cli.Run run = lint("--strict");

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.out()).contains("about.license is missing", "about.summary is missing");
  }

  @Test
  void lintWhenAPatchOfTheVersionIsNotNamedAdvises() throws Exception {
    recipe("one", "MIT");
    test("one");
    Path patches = Files.createDirectories(directory.resolve("patches/one-1.0"));
    Files.writeString(patches.resolve("0001-forgotten.patch"), "");

    assertThat(lint().out())
        .contains("source.patches does not name 0001-forgotten.patch of " + patches);
  }

  private void forOldPython(String name) throws IOException {
    recipes.recipe(
        name,
        """
        package: {name: %s}
        source: {path: .}
        about: {summary: A thing, license: MIT}
        releases:
          - version: 1.0
            python: "<3.9"
        """
            .formatted(name));
    test(name);
  }

  @Test
  void lintWhenALineHasNoReleaseOfARecipeNamesBoth() throws Exception {
    forOldPython("one");
    JsonNode json = new JsonMapper().readTree(lint("--format", "json").out());

    assertThat(lint().out())
        .isEqualTo(
            """
            left out of cp313: one (no release of one suits Python 3.13.5)
            1 recipe, nothing wrong
            """);
    assertThat(lint("--line", "cp38").out()).isEqualTo("1 recipe, nothing wrong\n");
    assertThat(json.at("/left-out/cp313/one").asText()).contains("suits Python 3.13.5");
    assertThat(json.at("/left-out/cp38")).isEmpty();
  }

  @Test
  void lintWhenATestNeedsWhatALineLacksFails() throws Exception {
    forOldPython("one");
    recipe("two", "MIT");
    Path meta = recipes.path().resolve("two/meta.yaml");
    Files.writeString(meta, Files.readString(meta) + "test: {requires: [one]}\n");

    assertThat(lint("--line", "cp38").status()).isEqualTo(ExitCode.OK.code());
    assertThat(lint().err()).contains("can't build one for cp313: no release of one suits");
  }

  @Test
  void lintWhenAMachineReadsIsJson() throws Exception {
    recipe("one", "BSD");
    JsonNode well = new JsonMapper().readTree(lint("--format", "json").out());
    recipes.recipe("two", "package: {name: two, versoin: 1}");
    Cli.Run run = lint("--format", "json");
    JsonNode problems = new JsonMapper().readTree(run.out()).path("problems");

    assertThat(well.path("recipes").asInt()).isEqualTo(1);
    assertThat(well.path("advice").findValuesAsText("line")).containsExactly("1", "5");
    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(problems.findValuesAsText("file"))
        .allSatisfy(file -> assertThat(file).endsWith("two/meta.yaml"));
    assertThat(problems.findValuesAsText("suggestion")).contains("version");
    assertThat(problems.findValuesAsText("column")).contains("22");
  }

  @Test
  void lintWhenAKeyIsUnknownPointsAtItAndNamesTheNearest() throws Exception {
    recipes.recipe(
        "one",
        """
        package:
          name: one
          versoin: "1.0"
        build:
          type: static_library
          script: make
        """);
    Cli.Run run = lint();

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err())
        .contains(recipes.path().resolve("one/meta.yaml") + ":3:3: ")
        .contains("versoin")
        .contains("did you mean \"version\"?")
        .doesNotContain("\tat ");
  }

  @Test
  void lintWhenSeveralRecipesAreWrongPrintsAllProblems() throws Exception {
    recipes.recipe("one", "package: {name: one}").recipe("two", "package: {name: zwei}");

    assertThat(lint().err()).contains("one/meta.yaml:").contains("two/meta.yaml:");
  }

  @Test
  void lintWhenADependencyHasNoRecipeNamesIt() throws Exception {
    recipes.library("one", "true", "missing");
    Cli.Run run = lint();

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err()).contains("missing");
  }

  @Test
  void lintWhenDependenciesFormACyclePrintsIt() throws Exception {
    recipes.library("one", "true", "two").library("two", "true", "one");
    Cli.Run run = lint();

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err()).contains("one → two → one");
  }

  @Test
  void lintWhenThereIsNoSuchDirectoryNamesIt() {
    Cli.Run run = lint();

    assertThat(run.status()).isEqualTo(ExitCode.BAD_RECIPE.code());
    assertThat(run.err()).contains(recipes.path().toString());
  }
}
