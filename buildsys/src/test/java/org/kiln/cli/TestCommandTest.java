package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private Cli.Run test(String name) {
    String[] arguments = {
      "test",
      "--recipes",
      recipes.path().toString(),
      "--repository",
      directory.resolve("repository").toString(),
      "--junit",
      directory.resolve("junit.xml").toString(),
      "--plain",
      "--node",
      name
    };
    return Cli.withEngine(directory.resolve("cache"), Cli.FAILING).run(arguments);
  }

  @Test
  void testWhenThePackageDoesNotBuildEndsAsTheBuildDoes() throws Exception {
    recipes.library("one", "make");
    Cli.Run run = test("one");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.out())
        .contains("one 1.0 failed in phase script")
        .contains("0 passed, 0 failed, 0 skipped");
    assertThat(directory.resolve("junit.xml")).exists();
  }

  @Test
  void testWhenTheRecipeHasATestFileBuildsPytestToo() throws Exception {
    recipes.library("one", "make").library("pytest", "make");
    Files.writeString(recipes.path().resolve("one/test_one.py"), "def test_one(): pass");

    assertThat(test("one").out()).contains("pytest 1.0: FAILED");
  }
}
