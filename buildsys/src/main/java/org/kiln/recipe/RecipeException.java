package org.kiln.recipe;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kiln.io.KilnException;

/** Recipes that cannot be used as they are, or a recipe that does not exist. */
public final class RecipeException extends KilnException {
  private static final long serialVersionUID = 1L;

  private final transient List<RecipeProblem> problems;

  /** Reports problems, in the order of their positions. */
  RecipeException(Collection<RecipeProblem> problems) {
    super(
        problems.stream().sorted().map(String::valueOf).collect(Collectors.joining("\n")),
        "docs/recipe-format.md describes every key.",
        null);
    this.problems = problems.stream().sorted().toList();
  }

  /** Reports something that stands in no recipe. */
  RecipeException(String what, String remedy) {
    super(what, remedy, null);
    this.problems = List.of();
  }

  /** Returns the problems; none where the error is not about what stands in a recipe. */
  public List<RecipeProblem> problems() {
    return problems;
  }
}
