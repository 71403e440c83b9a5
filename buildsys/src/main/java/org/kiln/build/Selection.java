package org.kiln.build;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;

/**
 * What the user asked for.
 *
 * @param named by name: it must be there
 * @param matched by {@code *} or {@code tag:…}: what can't be built is left out
 */
record Selection(SortedSet<PackageName> named, SortedSet<PackageName> matched) {
  private static final String ALL = "*";
  private static final String TAG = "tag:";

  static Selection of(List<String> selectors, Collection<Recipe> recipes) {
    return new Selection(
        selectors.stream()
            .filter(s -> !isPattern(s))
            .map(Selection::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        selectors.stream()
            .filter(Selection::isPattern)
            .flatMap(pattern -> matching(pattern, recipes))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean isPattern(String selector) {
    return selector.equals(ALL) || selector.startsWith(TAG);
  }

  private static PackageName name(String selector) {
    if (!PackageName.isValid(selector)) {
      throw new BuildException(
          "not a package name: " + selector,
          "give names of recipes, tag:<tag>, or * for all of them",
          null);
    }
    return PackageName.parse(selector);
  }

  private static Stream<PackageName> matching(String pattern, Collection<Recipe> recipes) {
    List<PackageName> found =
        recipes.stream()
            .filter(r -> pattern.equals(ALL) || r.tags().contains(pattern.substring(TAG.length())))
            .map(Recipe::name)
            .toList();
    if (found.isEmpty()) {
      throw new BuildException(
          "no recipe matches " + pattern, "tags in use: " + tags(recipes), null);
    }
    return found.stream();
  }

  private static String tags(Collection<Recipe> recipes) {
    return recipes.stream()
        .flatMap(r -> r.tags().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  SortedSet<PackageName> all() {
    var all = new TreeSet<>(named);
    all.addAll(matched);
    return all;
  }
}
