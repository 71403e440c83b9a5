package org.kiln.recipe;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.kiln.yaml.Position;

/** Collects problems while recipes are read; the same problem counts once. */
final class Problems {
  private final NavigableSet<RecipeProblem> found = new TreeSet<>();

  void add(RecipeProblem problem) {
    found.add(problem);
  }

  void add(Position position, String what, String expected) {
    add(position, what, expected, Optional.empty());
  }

  void add(Position position, String what, String expected, Optional<String> suggestion) {
    found.add(new RecipeProblem(position, what, expected, suggestion));
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  /** Returns what was collected, in the order of positions. */
  List<RecipeProblem> all() {
    return List.copyOf(found);
  }

  int size() {
    return found.size();
  }

  /** Throws what was collected, if there is any. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new RecipeException(found);
    }
  }
}
