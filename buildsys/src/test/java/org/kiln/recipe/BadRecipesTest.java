package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad recipe lies beside the text of the problems that it has. */
final class BadRecipesTest {
  private static final Path RECIPES = Path.of("src/test/resources/recipes");

  static List<Path> badRecipes() throws IOException {
    try (Stream<Path> directories = Files.list(RECIPES.resolve("bad"))) {
      return directories.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("badRecipes")
  void readWhenRecipeIsBadReportsWhatIsExpected(Path directory) throws IOException {
    assertProblems(directory, () -> RecipeReader.read(directory.resolve("meta.yaml")));
  }

  @Test
  void readAllWhenSeveralAreBadReportsAllInOneGo() throws IOException {
    Path directory = RECIPES.resolve("together");
    assertProblems(directory, () -> RecipeReader.readAll(directory));
  }

  private static void assertProblems(Path directory, ThrowingCallable read) throws IOException {
    RecipeException error = catchThrowableOfType(RecipeException.class, read);
    assertThat(error.getMessage().replace(directory + "/", "") + "\n")
        .isEqualTo(Files.readString(directory.resolve("expected.txt")));
  }

  @Test
  void readAllWhenDirectoryIsAbsentNamesIt() {
    RecipeException error =
        catchThrowableOfType(
            RecipeException.class, () -> RecipeReader.readAll(RECIPES.resolve("absent")));
    assertThat(error).hasMessageContaining("cannot list the recipes in " + RECIPES + "/absent");
  }
}
