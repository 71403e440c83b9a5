package org.kiln.source;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.patch.HunkHeader;

/**
 * One change of a unified diff: lines that give way to others. The lines are {@link TextLines}.
 *
 * @param number counts from 1 within its file
 * @param start the line, from 1, of the first old line; where there are none, of the line before
 * @param before the old lines, with the context
 * @param after the new lines, with the context
 */
record Hunk(int number, int start, List<String> before, List<String> after) {
  /** Copies the lists. */
  Hunk {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Reads a hunk.
   *
   * @throws PatchProblem if it has not the number of lines that it announces
   */
  static Hunk parse(int number, HunkHeader header) throws PatchProblem {
    var lines =
        new HunkLines(header.getOldImage().getLineCount(), header.getNewLineCount(), number);
    byte[] all = header.getBuffer();
    byte[] body = Arrays.copyOfRange(all, header.getStartOffset(), header.getEndOffset());
    TextLines.of(body).stream().skip(1).forEach(lines::add);
    lines.check();
    return new Hunk(number, header.getOldImage().getStartLine(), lines.before(), lines.after());
  }

  /** Returns the index, from 0, at which the old lines should be found. */
  int index() {
    return before.isEmpty() ? start : start - 1;
  }

  /** Returns whether the old lines are at an index of a file's lines. */
  boolean matches(List<String> file, int index) {
    return index >= 0
        && index + before.size() <= file.size()
        && file.subList(index, index + before.size()).equals(before);
  }

  /** Returns whether the new lines are at an index of a file's lines: it was applied before. */
  boolean isDone(List<String> file, int index) {
    return index >= 0
        && !after.isEmpty()
        && index + after.size() <= file.size()
        && file.subList(index, index + after.size()).equals(after);
  }
}
