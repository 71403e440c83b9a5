package org.kiln.build.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The lines around one, while they come. */
final class Capture {
  static final int BEFORE = 3;
  private static final int AFTER = 7;

  private final long marked;
  private final List<LogLine> lines;
  private int missing = AFTER;

  Capture(Collection<LogLine> before, LogLine marked) {
    this.marked = marked.number();
    this.lines = new ArrayList<>(before);
    lines.add(marked);
  }

  void add(LogLine line) {
    if (missing > 0) {
      lines.add(line);
      missing--;
    }
  }

  LogExcerpt excerpt(String title) {
    return new LogExcerpt(title, lines, marked);
  }
}
