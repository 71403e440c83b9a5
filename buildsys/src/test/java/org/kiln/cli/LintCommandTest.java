package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

  private Cli.Run lint() {
    return Cli.withoutEngine(directory.resolve("cache"))
        .run("lint", "--recipes", recipes.path().toString());
  }

  @Test
  void lintWhenAllIsWellSaysSo() throws Exception {
    recipes.library("one", "true").library("two", "true", "one");

    assertThat(lint()).isEqualTo(new Cli.Run(0, "2 recipes, nothing wrong\n", ""));
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
