package org.kiln.recipe;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.kiln.python.PythonVersion;

/**
 * All recipes, by name.
 *
 * @param byName every recipe under its own name
 */
public record Recipes(NavigableMap<PackageName, Recipe> byName) {
  /** Copies the map. */
  public Recipes {
    byName = Collections.unmodifiableNavigableMap(new TreeMap<>(byName));
  }

  /** Gathers recipes of different names. */
  public static Recipes of(Collection<Recipe> recipes) {
    NavigableMap<PackageName, Recipe> byName = new TreeMap<>();
    recipes.forEach(recipe -> byName.put(recipe.name(), recipe));
    return new Recipes(byName);
  }

  /** Returns all recipes, by name. */
  public Collection<Recipe> all() {
    return byName.values();
  }

  /** Returns a recipe. */
  public Optional<Recipe> find(PackageName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Returns a recipe that must be there.
   *
   * @throws RecipeException if it isn't; the message names the nearest
   */
  public Recipe get(PackageName name) {
    return find(name).orElseThrow(() -> unknown(name));
  }

  private RecipeException unknown(PackageName name) {
    List<String> names = byName.keySet().stream().map(PackageName::text).toList();
    String meant =
        Nearest.to(name.text(), names).map(n -> "; did you mean \"" + n + "\"?").orElse("");
    return new RecipeException(
        "no recipe is named \""
            + name
            + "\"; expected one of the "
            + names.size()
            + " in recipes/"
            + meant,
        "`kiln new "
            + name
            + "` writes one, if the Python package index has it; docs/adding-a-package.md has more.");
  }

  /**
   * Returns what each recipe {@linkplain Recipe#needs needs} for a Python version. Recipes that
   * have an {@linkplain #obstacle obstacle} are left out.
   *
   * @param python for example {@code 3.13.5}
   */
  public NavigableMap<PackageName, NavigableSet<PackageName>> dependencies(String python) {
    NavigableMap<PackageName, NavigableSet<PackageName>> needs = new TreeMap<>();
    Obstacles obstacles = obstacles(python);
    PythonVersion version = PythonVersion.parse(python).orElseThrow();
    for (Recipe recipe : all()) {
      if (obstacles.to(recipe.name()).isEmpty()) {
        needs.put(recipe.name(), recipe.needs(version));
      }
    }
    return needs;
  }

  /**
   * Returns why a recipe can't be built for a Python version: it, or something that it needs, is
   * disabled, has no release that suits, or does not exist.
   *
   * @param python for example {@code 3.13.5}
   * @return for example {@code lxml needs libxml2: libxml2 is disabled}; empty where it can
   */
  public Optional<String> obstacle(PackageName name, String python) {
    return obstacles(python).to(name);
  }

  /** Returns who answers {@link #obstacle} for many recipes of a Python version. */
  public Obstacles obstacles(String python) {
    return new Obstacles(byName, python);
  }
}
