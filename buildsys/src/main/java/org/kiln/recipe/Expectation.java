package org.kiln.recipe;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.python.VersionRange;
import org.kiln.yaml.Position;

/**
 * What is known of tests that do not pass: an entry of {@code expected} in a {@code suite.yaml}, or
 * one of the patterns of such an entry.
 *
 * @param position where it stands
 * @param tests which tests it is about
 * @param python the Python versions for which it holds
 * @param reason why they do not pass
 */
public record Expectation(
    Position position, TestPattern tests, VersionRange python, Kind outcome, String reason) {
  /** What comes of the tests. */
  public enum Kind {
    /** They fail. */
    FAIL,
    /** The process does not survive them. */
    CRASH,
    /** They take longer than a test may. */
    TIMEOUT,
    /** Nothing: they are not run. */
    SKIP;

    /** Returns the word that stands in the file. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> find(String text) {
      return Stream.of(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
  }
}
