package org.kiln.build;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a package's build was seen to take.
 *
 * @param seconds how long the last one ran
 * @param memoryBytes the largest peak of memory; 0 where none was measured
 * @param cores how many cores it made use of; absent as long as it took all that it was given
 */
record KnownCost(long seconds, long memoryBytes, OptionalInt cores) {
  /** Returns what is known after another build. */
  KnownCost then(KnownCost next) {
    // One that finds its compilations kept takes less memory than one that does not.
    return new KnownCost(next.seconds, Math.max(memoryBytes, next.memoryBytes), next.cores);
  }

  /** Parses what {@link #toString} gives; empty where it is something else. */
  static Optional<KnownCost> parse(String text) {
    List<String> words = List.of(text.strip().split(" ", -1));
    try {
      int cores = Integer.parseInt(words.get(2));
      return Optional.of(
          new KnownCost(
              Long.parseLong(words.get(0)),
              Long.parseLong(words.get(1)),
              cores == 0 ? OptionalInt.empty() : OptionalInt.of(cores)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Returns seconds, bytes and cores, 0 for an unknown number, with a space between them. */
  @Override
  public String toString() {
    return "%d %d %d".formatted(seconds, memoryBytes, cores.orElse(0));
  }
}
