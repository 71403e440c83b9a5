package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuiteCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private Cli.Run suite(String name) {
    String[] arguments = {
      "suite",
      "--recipes",
      recipes.path().toString(),
      "--repository",
      directory.resolve("repository").toString(),
      "--report",
      directory.resolve("report").toString(),
      "--plain",
      name
    };
    return Cli.withEngine(directory.resolve("cache"), Cli.FAILING).run(arguments);
  }

  @Test
  void suiteWhenAPackageHasNoneSaysWhatToWrite() throws Exception {
    recipes.library("one", "make");
    Cli.Run run = suite("one");

    assertThat(run.status()).isEqualTo(ExitCode.MISSING_PREREQUISITE.code());
    assertThat(run.err()).contains("one has no suite", "recipes/one/suite.yaml");
  }

  @Test
  void suiteWhenItNeedsPackagesBuildsThem() throws Exception {
    recipes.library("one", "make").library("pytest", "make").library("six", "make");
    Files.writeString(recipes.path().resolve("one/suite.yaml"), "paths: [one]\nrequires: [six]\n");
    Cli.Run run = suite("one");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.out())
        .contains("one 1.0: FAILED", "pytest 1.0: FAILED", "six 1.0: FAILED", "suite  passed");
  }
}
