package org.kiln.build.diagnosis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the first error of a log whose lines it is given one by one. It keeps a few lines only,
 * however long the log.
 */
final class FirstError {
  private final Deque<LogLine> before = new ArrayDeque<>();
  private final Map<Weight, Capture> found = new EnumMap<>(Weight.class);
  private final Traceback traceback = new Traceback();
  private long number;

  /** Takes the next line. */
  void accept(String text) {
    var line = new LogLine(++number, text);
    if (ErrorSigns.isAllWell(text)) {
      before.clear();
      found.clear();
    }
    found.values().forEach(capture -> capture.add(line));
    weigh(text).ifPresent(w -> found.computeIfAbsent(w, key -> new Capture(before, line)));
    remember(line);
  }

  private Optional<Weight> weigh(String text) {
    return traceback.endsWith(text) ? Optional.of(Weight.HINT) : ErrorSigns.weigh(text);
  }

  private void remember(LogLine line) {
    before.addLast(line);
    if (before.size() > Capture.BEFORE) {
      before.removeFirst();
    }
  }

  /** Returns the first of those errors that are the surest. */
  Optional<LogExcerpt> result() {
    return found.values().stream()
        .findFirst()
        .map(capture -> capture.excerpt("the first error"))
        .map(
            e ->
                new LogExcerpt(
                    e.title() + ", in line " + e.marked() + " of the log", e.lines(), e.marked()));
  }
}
