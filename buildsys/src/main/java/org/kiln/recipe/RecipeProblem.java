package org.kiln.recipe;

import java.util.Comparator;
import java.util.Optional;
import org.kiln.io.VisibleText;
import org.kiln.yaml.Position;
import org.kiln.yaml.YamlProblem;

/**
 * What is wrong in a recipe.
 *
 * @param position where it stands
 * @param what what is wrong
 * @param expected what would be right
 * @param suggestion the word that was probably meant
 */
public record RecipeProblem(
    Position position, String what, String expected, Optional<String> suggestion)
    implements Comparable<RecipeProblem> {
  private static final Comparator<RecipeProblem> ORDER =
      Comparator.comparing(RecipeProblem::position).thenComparing(RecipeProblem::what);

  /** Makes what is said of the recipe's text {@linkplain VisibleText visible}. */
  public RecipeProblem {
    what = VisibleText.of(what);
  }

  static RecipeProblem of(YamlProblem problem) {
    return new RecipeProblem(
        problem.position(), problem.what(), problem.expected(), Optional.empty());
  }

  @Override
  public int compareTo(RecipeProblem other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code path:line:column: what; expected …; did you mean …?}. */
  @Override
  public String toString() {
    String meant = suggestion.map(s -> "; did you mean \"" + s + "\"?").orElse("");
    return position + ": " + what + "; expected " + expected + meant;
  }
}
