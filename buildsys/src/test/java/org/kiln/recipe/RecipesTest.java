package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiln.python.VersionRange;

final class RecipesTest {
  private final Recipes recipes = RecipeReader.readAll(Path.of("src/test/resources/recipes/good"));

  private static PackageName name(String text) {
    return PackageName.parse(text);
  }

  private static Recipe recipe(String name, String... needs) {
    List<PackageName> run = Stream.of(needs).map(RecipesTest::name).toList();
    Requirements requirements = new Requirements(run, List.of(), List.of(), List.of(), List.of());
    Release release =
        new Release(
            "1",
            VersionRange.ANY,
            new Source.None(),
            Build.of(BuildType.PACKAGE),
            requirements,
            Tests.NONE,
            Audit.PLAIN);
    return new Recipe(
        name(name),
        Path.of(name),
        List.of(),
        List.of(),
        false,
        false,
        List.of(release),
        About.NOTHING);
  }

  @Test
  void getWhenMistypedNamesTheNearest() {
    assertThatThrownBy(() -> recipes.get(name("fastpiar")))
        .isInstanceOf(RecipeException.class)
        .hasMessage(
            "no recipe is named \"fastpiar\"; expected one of the 9 in recipes/; did you mean"
                + " \"fastpair\"?");
  }

  @Test
  void dependenciesWhenForALineAreHostAndRun() {
    assertThat(recipes.dependencies("3.13.5"))
        .containsEntry(name("numlike"), new TreeSet<>(List.of(name("libpair"))))
        .extractingByKey(name("fastpair"))
        .asString()
        .isEqualTo("[libpair, libshare, purepair]");
  }

  @Test
  void dependenciesWhenARecipeHasAnObstacleLeaveItOut() {
    assertThat(recipes.dependencies("3.10.0"))
        .doesNotContainKeys(name("numlike"), name("oldpair"), name("needsold"));
  }

  @Test
  void obstacleWhenANeededRecipeIsDisabledNamesIt() {
    assertThat(recipes.obstacle(name("needsold"), "3.13.5"))
        .contains("needsold needs oldpair: oldpair is disabled");
  }

  @Test
  void obstacleWhenNoReleaseSuitsNamesTheVersion() {
    assertThat(recipes.obstacle(name("numlike"), "3.10.0"))
        .contains("no release of numlike suits Python 3.10.0");
  }

  @Test
  void obstacleWhenRecipesNeedEachOtherEnds() {
    Recipes cyclic = Recipes.of(List.of(recipe("a", "b"), recipe("b", "a")));
    assertThat(cyclic.obstacle(name("a"), "3.13.5")).isEmpty();
  }
}
