package org.kiln.build.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/**
 * A few lines of a log around the one that matters.
 *
 * @param title what they are, for people: {@code the first error is in line 12 of the log}
 * @param lines in order
 * @param marked the number of the line that matters
 */
public record LogExcerpt(String title, List<LogLine> lines, long marked) {
  /** Copies the list. */
  public LogExcerpt {
    lines = List.copyOf(lines);
  }

  /** Returns the lines, each with its number; the one that matters is marked. */
  List<String> text() {
    return Stream.concat(Stream.of(title + ":"), lines.stream().map(this::shown)).toList();
  }

  private String shown(LogLine line) {
    char mark = line.number() == marked ? '>' : '|';
    return "%6d %c %s".formatted(line.number(), mark, line.text()).stripTrailing();
  }

  /** Returns the texts of the lines, beginning with the one that matters and what follows it. */
  List<String> byImportance() {
    Stream<LogLine> from = lines.stream().filter(line -> line.number() >= marked);
    Stream<LogLine> before = lines.stream().filter(line -> line.number() < marked);
    return Stream.concat(from, before).map(LogLine::text).toList();
  }
}
