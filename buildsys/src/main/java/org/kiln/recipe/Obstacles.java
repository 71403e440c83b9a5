package org.kiln.recipe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiln.python.PythonVersion;

/**
 * Finds why recipes can't be built for a Python version. It remembers what it found, so that asking
 * for all of many recipes looks at each once. Serves one thread.
 */
public final class Obstacles {
  private final Map<PackageName, Recipe> recipes;
  private final String python;
  private final PythonVersion version;
  private final Map<PackageName, String> found = new HashMap<>();
  private final Set<PackageName> free = new HashSet<>();
  private Set<PackageName> seen = new HashSet<>();

  Obstacles(Map<PackageName, Recipe> recipes, String python) {
    this.recipes = recipes;
    this.python = python;
    this.version = PythonVersion.parse(python).orElseThrow();
  }

  /**
   * Returns the first obstacle on the way through a recipe's needs.
   *
   * @return for example {@code lxml needs libxml2: libxml2 is disabled}; empty where there is none
   */
  public Optional<String> to(PackageName name) {
    seen = new HashSet<>();
    Optional<String> first = onTheWayTo(name);
    if (first.isEmpty()) {
      free.addAll(seen);
    }
    return first;
  }

  /** What was seen before on the same way, in a cycle too, was or will be reported there. */
  private Optional<String> onTheWayTo(PackageName name) {
    if (free.contains(name) || !seen.add(name)) {
      return Optional.ofNullable(found.get(name));
    }
    Optional<String> obstacle = Optional.ofNullable(found.get(name)).or(() -> search(name));
    obstacle.ifPresent(text -> found.put(name, text));
    return obstacle;
  }

  private Optional<String> search(PackageName name) {
    Optional<Recipe> recipe = Optional.ofNullable(recipes.get(name));
    return recipe.isEmpty()
        ? Optional.of(name + " has no recipe")
        : recipe.flatMap(this::own).or(() -> recipe.flatMap(this::ofNeeds));
  }

  private Optional<String> own(Recipe recipe) {
    if (recipe.isDisabled()) {
      return Optional.of(recipe.name() + " is disabled");
    }
    return recipe.releaseFor(version).isPresent()
        ? Optional.empty()
        : Optional.of("no release of " + recipe.name() + " suits Python " + python);
  }

  private Optional<String> ofNeeds(Recipe recipe) {
    return recipe.needs(version).stream()
        .flatMap(
            need -> onTheWayTo(need).map(o -> recipe.name() + " needs " + need + ": " + o).stream())
        .findFirst();
  }
}
