package org.kiln.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a step.
 *
 * @param status the program's exit status
 * @param lastLines the last lines that it printed
 * @param log all that it printed
 */
record Outcome(
    Step step, int status, Tally tally, Duration time, List<String> lastLines, Path log) {
  Outcome {
    lastLines = List.copyOf(lastLines);
  }

  /** The exit status by which a step says that it can't run here: Automake's convention. */
  static final int SKIPPED = 77;

  /** How lines begin that tell of what a step did without. */
  private static final String LEFT_OUT = "left out: ";

  boolean isSkipped() {
    return status == SKIPPED;
  }

  boolean hasFailed() {
    return !isSkipped() && (status != 0 || tally.failed() > 0);
  }

  /** Returns a word for a table. */
  String word() {
    return isSkipped() ? "skipped" : hasFailed() ? "FAILED" : "ok";
  }

  /**
   * Returns the lines in which the step told what it left out, and why.
   *
   * @throws IOException if its log can't be read
   */
  List<String> leftOut() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.startsWith(LEFT_OUT)).toList();
    }
  }

  /** Returns the counts; a step without any, or that failed beside its tests, is a test itself. */
  Tally total() {
    if (isSkipped()) {
      return tally.plus(Tally.ONE_SKIPPED);
    } else if (status != 0 && tally.failed() == 0) {
      return tally.plus(Tally.ONE_FAILED);
    }
    return tally.equals(Tally.NONE) ? Tally.ONE_PASSED : tally;
  }
}
