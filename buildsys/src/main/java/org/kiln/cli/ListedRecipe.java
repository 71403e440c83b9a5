package org.kiln.cli;

import java.util.List;
import java.util.Optional;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.recipe.Release;

/**
 * A recipe in a list.
 *
 * @param version the one for the Python series; nothing where it has none
 * @param type as recipes write it
 * @param obstacle why it can't be built; nothing where it can
 */
record ListedRecipe(
    PackageName name,
    Optional<String> version,
    Optional<String> type,
    List<String> tags,
    Optional<String> license,
    Optional<String> summary,
    Optional<String> obstacle) {
  /** Copies the list. */
  ListedRecipe {
    tags = List.copyOf(tags);
  }

  static ListedRecipe of(Recipe recipe, Recipes recipes, String python) {
    Optional<Release> release = recipe.releaseFor(python);
    return new ListedRecipe(
        recipe.name(),
        release.map(Release::version),
        release.map(found -> found.build().type().text()),
        recipe.tags(),
        recipe.about().license(),
        recipe.about().summary(),
        recipes.obstacle(recipe.name(), python));
  }

  /** Returns the cells of a line. */
  List<String> row() {
    String text = obstacle.map(why -> "(" + why + ")").or(() -> summary).orElse("");
    return List.of(name.text(), version.orElse("-"), type.orElse("-"), text);
  }
}
