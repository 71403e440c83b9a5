package org.kiln.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines that a hunk announces, and no more: a mail's signature may follow. */
final class HunkLines {
  private final int oldCount;
  private final int newCount;
  private final int number;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private char last = ' ';

  HunkLines(int oldCount, int newCount, int number) {
    this.oldCount = oldCount;
    this.newCount = newCount;
    this.number = number;
  }

  /** Takes a line as the patch has it. */
  void add(String line) {
    char mark = line.charAt(0);
    if (mark == '\\') {
      cutLineEnd();
    } else if (before.size() < oldCount || after.size() < newCount) {
      last = mark;
      // Mailers and editors cut the blank of an empty context line.
      String text = mark == '\n' ? line : line.substring(1);
      addAs(mark, text);
    }
  }

  private void addAs(char mark, String text) {
    if (mark != '+') {
      before.add(text);
    }
    if (mark != '-') {
      after.add(text);
    }
  }

  // "\ No newline at end of file" tells of the line before it.
  private void cutLineEnd() {
    if (last != '+') {
      cutLineEnd(before);
    }
    if (last != '-') {
      cutLineEnd(after);
    }
  }

  private static void cutLineEnd(List<String> lines) {
    int end = lines.size() - 1;
    if (end >= 0 && lines.get(end).endsWith("\n")) {
      lines.set(end, lines.get(end).substring(0, lines.get(end).length() - 1));
    }
  }

  /** Checks that all is there. */
  void check() throws PatchProblem {
    if (before.size() != oldCount || after.size() != newCount) {
      throw new PatchProblem(
          "hunk %d is malformed: it announces %d old and %d new lines, and has %d and %d"
              .formatted(number, oldCount, newCount, before.size(), after.size()));
    }
  }

  List<String> before() {
    return before;
  }

  List<String> after() {
    return after;
  }
}
