package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hundreds of recipes with something wrong in each. Whatever it is, the error is the reader's own,
 * names a place in the file and what would be right, and can be shown on a terminal.
 */
final class MalformedRecipesTest {
  private static final Path RECIPES = Path.of("../recipes").toAbsolutePath().normalize();
  private static final int LONGEST_MESSAGE = 1500;
  private static final int MOST_PROBLEMS = 100;

  @TempDir private Path directory;

  static Stream<BadRecipe> badRecipes() throws IOException {
    return Stream.of(
            BadValues.ofRecipes(),
            BadValues.ofSuites(),
            BadValues.documents(),
            BadBytes.all(),
            Mutations.of(RECIPES))
        .flatMap(cases -> cases);
  }

  private Path write(BadRecipe bad) throws IOException {
    for (String name : List.of("six", "pytest", bad.recipe())) {
      Path recipe = Files.createDirectories(recipes().resolve(name));
      String right = BadBytes.right().replace(BadRecipe.NAME, name);
      Files.writeString(recipe.resolve(BadRecipe.RECIPE), right);
    }
    return Files.write(recipes().resolve(bad.recipe()).resolve(bad.file()), bad.content());
  }

  private Path recipes() {
    return directory.resolve("recipes");
  }

  @ParameterizedTest
  @MethodSource("badRecipes")
  void readAllWhenSomethingIsWrongSaysWhereAndWhatIsExpected(BadRecipe bad) throws IOException {
    Path file = write(bad);

    Throwable error = catchThrowable(() -> RecipeReader.readAll(recipes()));

    assertThat(error).isInstanceOf(RecipeException.class);
    List<RecipeProblem> problems = ((RecipeException) error).problems();
    assertThat(problems).isNotEmpty().hasSizeLessThan(MOST_PROBLEMS);
    assertThat(problems).allSatisfy(problem -> assertShown(problem, file, bad));
    bad.line()
        .ifPresent(
            line ->
                assertThat(problems)
                    .filteredOn(problem -> problem.position().line() == line)
                    .as("of line " + line + ", among " + problems)
                    .anySatisfy(problem -> assertThat(problem.toString()).contains(bad.mention())));
  }

  private static void assertShown(RecipeProblem problem, Path file, BadRecipe bad) {
    assertThat(problem.position().file()).isEqualTo(file);
    List<String> lines = bad.text().lines().toList();
    assertThat(problem.position().line()).isBetween(1, lines.size() + 1);
    String line =
        problem.position().line() > lines.size() ? "" : lines.get(problem.position().line() - 1);
    assertThat(problem.position().column()).isBetween(1, line.length() + 1);
    assertThat(problem.toString())
        .matches(".*/(meta|suite)\\.yaml:\\d+:\\d+: \\S.*; expected \\S.*")
        .matches("\\P{Cntrl}*")
        .hasSizeLessThan(LONGEST_MESSAGE);
  }

  @Test
  void badRecipesWhenCountedAreMoreThanThreeHundred() throws IOException {
    assertThat(badRecipes().map(BadRecipe::what).distinct()).hasSizeGreaterThan(300);
  }

  @Test
  void badRecipesWhenMadeAgainAreTheSame() throws IOException {
    assertThat(badRecipes().map(BadRecipe::text).toList())
        .isEqualTo(badRecipes().map(BadRecipe::text).toList());
  }

  @Test
  void readAllWhenNothingIsChangedFindsNoProblem() throws IOException {
    write(BadRecipe.of("nothing", BadBytes.right()));
    assertThat(RecipeReader.readAll(recipes()).all())
        .extracting(Recipe::name)
        .contains(PackageName.parse("sample"), PackageName.parse("six"));
  }

  @Test
  void readAllWhenLinesEndAsElsewhereOrAMarkComesFirstReadsTheSame() throws IOException {
    String right = BadBytes.right();
    for (String other : List.of(right.replace("\n", "\r\n"), "\uFEFF" + right)) {
      Path file = write(BadRecipe.of("another right one", other));
      assertThat(RecipeReader.read(file).releases())
          .extracting(Release::version)
          .containsExactly("1.0");
    }
  }
}
