package org.kiln.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
final class Nearest {
  private static final int MOST_EDITS = 3;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_EDITS);

  private Nearest() {}

  /** Returns the valid word with the fewest edits, if those are few for a word of this length. */
  static Optional<String> to(String word, Collection<String> valid) {
    return valid.stream()
        .sorted()
        .filter(v -> edits(word, v) <= fewEdits(word))
        .min(Comparator.comparing(v -> edits(word, v)));
  }

  /** Two edits swap two letters, the commonest slip. */
  private static int fewEdits(String word) {
    return word.length() < 4 ? 1 : Math.max(2, Math.min(MOST_EDITS, word.length() / 3));
  }

  private static int edits(String a, String b) {
    int edits = DISTANCE.apply(normal(a), normal(b));
    return edits < 0 ? Integer.MAX_VALUE : edits;
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
