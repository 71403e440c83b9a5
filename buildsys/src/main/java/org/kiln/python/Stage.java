package org.kiln.python;

import java.util.Comparator;
import java.util.Optional;

/**
 * What PEP 440 puts before and after a release. The numbers are ranks, such that comparing them one
 * after the other is the order of versions.
 *
 * @param pre of the pre-release; those of a mere development state are below, those of a release
 *     above all
 * @param post of the post-release; -1 where there is none
 * @param dev of the development state; the largest where there is none
 */
record Stage(long pre, long post, long dev) implements Comparable<Stage> {
  private static final long STEP = 1L << 40;
  private static final long NO_PRE = Long.MAX_VALUE;
  private static final long NO_DEV = Long.MAX_VALUE;
  private static final Comparator<Stage> ORDER =
      Comparator.comparingLong(Stage::pre).thenComparing(Stage::post).thenComparing(Stage::dev);

  static Stage of(Optional<Long> pre, Optional<Long> post, Optional<Long> dev) {
    // 1.0.dev1 is older than 1.0a1, but 1.0.post1.dev1 is newer than 1.0.
    long rank = pre.orElse(dev.isPresent() && post.isEmpty() ? -1L : NO_PRE);
    return new Stage(rank, post.orElse(-1L), dev.orElse(NO_DEV));
  }

  /** Returns the rank of a pre-release. */
  static long rank(String name, long number) {
    int kind =
        switch (name) {
          case "a", "alpha" -> 0;
          case "b", "beta" -> 1;
          default -> 2;
        };
    return kind * STEP + number;
  }

  boolean isPrerelease() {
    return pre != NO_PRE || dev != NO_DEV;
  }

  boolean isPost() {
    return post >= 0;
  }

  @Override
  public int compareTo(Stage other) {
    return ORDER.compare(this, other);
  }
}
