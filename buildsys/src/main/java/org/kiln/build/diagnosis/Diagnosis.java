package org.kiln.build.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the log of a failed build says.
 *
 * @param firstError the first error, where one was found
 * @param details what the logs of build systems say of it
 * @param advice what is known of such errors
 */
public record Diagnosis(
    Optional<LogExcerpt> firstError, List<LogExcerpt> details, Optional<Advice> advice) {
  /** Says nothing. */
  public static final Diagnosis NONE = new Diagnosis(Optional.empty(), List.of(), Optional.empty());

  /** Copies the list. */
  public Diagnosis {
    details = List.copyOf(details);
  }

  /** Returns the excerpts as text, for people. */
  public List<String> excerpts() {
    var lines = new ArrayList<String>();
    firstError.ifPresent(error -> lines.addAll(error.text()));
    details.forEach(detail -> lines.addAll(detail.text()));
    return lines;
  }
}
