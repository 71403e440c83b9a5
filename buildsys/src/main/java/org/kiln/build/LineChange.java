package org.kiln.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.diff.ReplacementsFinder;
import org.apache.commons.text.diff.StringsComparator;

/**
 * Lines of a text that others take the place of.
 *
 * @param line the number of the first one in the new text, from 1
 * @param removed what went, nothing where lines were only added
 * @param added what came, nothing where lines were only removed
 */
record LineChange(int line, Optional<String> removed, Optional<String> added) {

  /**
   * Stands behind both texts: the library only tells of changes that something unchanged follows.
   */
  private static final char END = Character.MAX_VALUE;

  /** Returns the changes that lead from one text to another. */
  static List<LineChange> between(String old, String now) {
    var letters = new Letters();
    var script = new StringsComparator(letters.of(old) + END, letters.of(now) + END).getScript();
    var changes = new ArrayList<LineChange>();
    int[] position = {0};
    script.visit(
        new ReplacementsFinder<>(
            (skipped, from, to) -> {
              position[0] += skipped;
              int line = position[0] + 1;
              changes.add(new LineChange(line, letters.text(from), letters.text(to)));
              position[0] += to.size();
            }));
    return changes;
  }

  /** A letter for each line, since the library compares texts letter by letter. */
  private static final class Letters {
    private final Map<String, Character> letters = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    String of(String text) {
      return text.lines().map(line -> String.valueOf(letter(line))).collect(Collectors.joining());
    }

    private char letter(String line) {
      return letters.computeIfAbsent(
          line,
          l -> {
            lines.add(l);
            return (char) (lines.size() - 1);
          });
    }

    Optional<String> text(List<Character> run) {
      return run.isEmpty()
          ? Optional.empty()
          : Optional.of(run.stream().map(lines::get).collect(Collectors.joining("\n")));
    }
  }
}
