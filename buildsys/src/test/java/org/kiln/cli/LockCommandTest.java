package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What locking writes and says; pip is a program that always fails. */
final class LockCommandTest {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private Cli.Run lock(String name) {
    return Cli.withEngine(directory.resolve("cache"), Cli.FAILING)
        .run("lock", "--recipes", recipes.path().toString(), name);
  }

  private void sourceRequires(String requires) throws IOException {
    recipes.recipe(
        "one",
        """
        package:
          name: one
          version: "1.0"
        source:
          path: source
        """);
    Path source = Files.createDirectory(recipes.path().resolve("one/source"));
    Files.writeString(
        source.resolve("pyproject.toml"),
"""
[build-system]
requires = [%s]
build-backend = "backend"
"""
            .formatted(requires));
  }

  @Test
  void lockWhenNothingIsRequiredWritesALockThatSaysSo() throws IOException {
    sourceRequires("");
    Cli.Run run = lock("one");

    Path file = recipes.path().resolve("one/build.lock.yaml");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitCode.OK.code());
    assertThat(run.out()).endsWith("wrote " + file + "\n");
    assertThat(file)
        .content()
        .contains("version: \"1.0\"", "python: \"3.13\"", "requires: []", "wheels: []");
  }

  @Test
  void lockWhenALockIsThereResolvesItAnew() throws IOException {
    sourceRequires("");
    Path file = recipes.path().resolve("one/build.lock.yaml");
    lock("one");
    Files.writeString(file, Files.readString(file).replace("requires: []", "requires: [\"old\"]"));
    lock("one");

    assertThat(file).content().contains("requires: []").doesNotContain("old");
  }

  @Test
  void lockWhenPipCannotResolveShowsItsOutputAndWritesNothing() throws IOException {
    sourceRequires("'hatchling'");
    Cli.Run run = lock("one");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.err())
        .contains("pip can't resolve the build requirements [hatchling]:")
        .contains("zlib.c:12:5: error: expected ';'");
    assertThat(recipes.path().resolve("one/build.lock.yaml")).doesNotExist();
  }

  @Test
  void lockWhenThePackageIsALibrarySaysThatItHasNoBuildRequirements() throws IOException {
    recipes.library("one", "make");
    Cli.Run run = lock("one");

    assertThat(run.status()).isEqualTo(ExitCode.BUILD_FAILED.code());
    assertThat(run.err())
        .isEqualTo(
            """
            error: one-1.0 is a static_library: it has no build requirements
            name a Python package
            """);
  }
}
