package org.kiln.artifact.audit;

import java.util.List;
import org.kiln.recipe.Lint;

/**
 * Something that an audit found.
 *
 * @param file where: a path in the package's archive, or the archive's name
 * @param what a sentence about it, which {@code subjects} follow if there are any
 * @param subjects the symbols, libraries or paths that it is about
 * @param advice what to do; empty where there is nothing better than the lint's explanation
 */
public record Finding(Lint lint, String file, String what, List<String> subjects, String advice) {
  /** Copies the list. */
  public Finding {
    subjects = List.copyOf(subjects);
  }

  /** Returns whether the package counts as failed. */
  public boolean isError() {
    return lint.severity() == Lint.Severity.ERROR;
  }

  /** Returns the same with other subjects and advice. */
  public Finding about(List<String> newSubjects, String newAdvice) {
    return new Finding(lint, file, what, newSubjects, newAdvice);
  }
}
