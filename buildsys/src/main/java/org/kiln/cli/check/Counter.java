package org.kiln.cli.check;

import java.time.Instant;
import java.util.List;

/** Finds out how many tests a step ran. */
@FunctionalInterface
public interface Counter {
  /** A step that is one test itself: its exit status alone decides. */
  Counter STATUS = (output, since) -> Tally.NONE;

  /**
   * Counts.
   *
   * @param output the last lines that the step printed
   * @param since when the step began; reports older than that are of another run
   * @return {@link Tally#NONE} where nothing is found
   */
  Tally count(List<String> output, Instant since);
}
