package org.kiln.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Applies the hunks of one file. All old lines must be there, byte for byte. They may have moved,
 * if they are found at one place only; nothing is guessed.
 */
final class HunkSeries {
  private final List<String> lines;
  private final int count;
  private int moved;
  private int done;

  /**
   * Begins with a file's lines.
   *
   * @param count the number of hunks, for messages
   */
  HunkSeries(List<String> lines, int count) {
    this.lines = new ArrayList<>(lines);
    this.count = count;
  }

  /**
   * Applies the next hunk.
   *
   * @throws PatchProblem if its old lines are not there, or are there more than once
   */
  void apply(Hunk hunk) throws PatchProblem {
    int index = find(hunk);
    moved = index - hunk.index() + hunk.after().size() - hunk.before().size();
    done = index + hunk.after().size();
    List<String> place = lines.subList(index, index + hunk.before().size());
    place.clear();
    place.addAll(hunk.after());
  }

  private int find(Hunk hunk) throws PatchProblem {
    int expected = hunk.index() + moved;
    if (expected >= done && hunk.matches(lines, expected)) {
      return expected;
    }
    List<Integer> others =
        hunk.before().isEmpty()
            ? List.of()
            : IntStream.range(done, lines.size())
                .filter(i -> hunk.matches(lines, i))
                .boxed()
                .toList();
    if (others.size() == 1) {
      return others.get(0);
    }
    throw new PatchProblem(problem(hunk, expected, others));
  }

  private String problem(Hunk hunk, int expected, List<Integer> others) {
    String head = "hunk %d of %d, at line %d: ".formatted(hunk.number(), count, expected + 1);
    if (!others.isEmpty()) {
      List<Integer> places = others.stream().map(i -> i + 1).toList();
      return head + "its lines are not there, but at several others: " + places;
    }
    return head
        + (hunk.isDone(lines, expected)
            ? "the file already has what the hunk would make"
            : difference(hunk, expected));
  }

  private String difference(Hunk hunk, int expected) {
    int i = 0;
    while (i < hunk.before().size() - 1 && hunk.before().get(i).equals(line(expected + i))) {
      i++;
    }
    String wanted = hunk.before().isEmpty() ? "" : TextLines.show(hunk.before().get(i));
    String there = expected + i < lines.size() ? TextLines.show(line(expected + i)) : null;
    return "line %d differs\n      the patch expects: %s\n      the file has:      %s"
        .formatted(expected + i + 1, wanted, there == null ? "(its end)" : there);
  }

  private String line(int index) {
    return index >= 0 && index < lines.size() ? lines.get(index) : "";
  }

  /** Returns the lines so far. */
  List<String> lines() {
    return lines;
  }
}
