package org.kiln.recipe;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds why a recipe can't be built for a Python version. Serves one question. */
final class Obstacles {
  private final Map<PackageName, Recipe> recipes;
  private final String python;
  private final Set<PackageName> seen = new HashSet<>();

  Obstacles(Map<PackageName, Recipe> recipes, String python) {
    this.recipes = recipes;
    this.python = python;
  }

  /** Returns the first obstacle on the way through a recipe's needs. */
  Optional<String> to(PackageName name) {
    if (!seen.add(name)) {
      return Optional.empty();
    }
    Optional<Recipe> recipe = Optional.ofNullable(recipes.get(name));
    return recipe.isEmpty()
        ? Optional.of(name + " has no recipe")
        : recipe.flatMap(this::own).or(() -> recipe.flatMap(this::ofNeeds));
  }

  private Optional<String> own(Recipe recipe) {
    if (recipe.isDisabled()) {
      return Optional.of(recipe.name() + " is disabled");
    }
    return recipe.releaseFor(python).isPresent()
        ? Optional.empty()
        : Optional.of("no release of " + recipe.name() + " suits Python " + python);
  }

  private Optional<String> ofNeeds(Recipe recipe) {
    return recipe.needs(python).stream()
        .flatMap(need -> to(need).map(o -> recipe.name() + " needs " + need + ": " + o).stream())
        .findFirst();
  }
}
