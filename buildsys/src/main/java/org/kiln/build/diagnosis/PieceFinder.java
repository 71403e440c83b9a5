package org.kiln.build.diagnosis;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the last piece of a log that begins and ends with certain lines.
 *
 * @param begin a line that begins a piece
 * @param end the line that tells of the failure
 * @param chaff lines that are left out
 */
record PieceFinder(Pattern begin, Pattern end, Pattern chaff) {
  private static final int LONGEST = 12;

  PieceFinder(String begin, String end, String chaff) {
    this(Pattern.compile(begin), Pattern.compile(end), Pattern.compile(chaff));
  }

  Optional<LogExcerpt> last(Path file, String title) {
    var reading = new Reading();
    new LogFile(file).eachLine(reading::accept);
    return reading.piece.isEmpty()
        ? Optional.empty()
        : Optional.of(new LogExcerpt(title, reading.piece, reading.marked));
  }

  private final class Reading {
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private List<LogLine> piece = List.of();
    private long marked;
    private long number;

    void accept(String text) {
      number++;
      if (begin.matcher(text).find()) {
        lines.clear();
      }
      boolean isEnd = end.matcher(text).find();
      if (isEnd || !chaff.matcher(text).find()) {
        keep(new LogLine(number, text));
      }
      if (isEnd) {
        piece = List.copyOf(lines);
        marked = number;
      }
    }

    private void keep(LogLine line) {
      lines.addLast(line);
      if (lines.size() > LONGEST) {
        lines.removeFirst();
      }
    }
  }
}
