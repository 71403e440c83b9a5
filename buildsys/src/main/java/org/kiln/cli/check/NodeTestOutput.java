package org.kiln.cli.check;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the closing lines of Node's test runner, in its reporters {@code spec} and {@code tap}. */
final class NodeTestOutput implements Counter {
  private static final Pattern COUNT =
      Pattern.compile("[ℹ#] (pass|fail|cancelled|skipped|todo) (\\d+)");

  @Override
  public Tally count(List<String> output, Instant since) {
    return output.stream()
        .map(COUNT::matcher)
        .filter(Matcher::matches)
        .map(line -> tally(line.group(1), Integer.parseInt(line.group(2))))
        .reduce(Tally.NONE, Tally::plus);
  }

  private static Tally tally(String outcome, int count) {
    return switch (outcome) {
      case "pass" -> new Tally(count, 0, 0);
      case "fail", "cancelled" -> new Tally(0, count, 0);
      default -> new Tally(0, 0, count);
    };
  }
}
