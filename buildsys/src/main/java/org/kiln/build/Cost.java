package org.kiln.build;

/**
 * What a task takes while it runs.
 *
 * @param seconds how long it runs on the cores that it makes use of; not negative
 * @param cores how many processor cores it makes use of; at least 1
 * @param memoryBytes how much memory it takes at its peak; not negative
 */
record Cost(long seconds, int cores, long memoryBytes) {
  /** Checks the numbers. */
  Cost {
    if (seconds < 0 || cores < 1 || memoryBytes < 0) {
      throw new IllegalArgumentException(
          "expected at least 0 s, 1 core and 0 bytes, got: %d, %d, %d"
              .formatted(seconds, cores, memoryBytes));
    }
  }

  /** Returns the time that one core would need. */
  long work() {
    return seconds * cores;
  }

  /** Returns what it takes of a machine that may have less than it would like. */
  Cost on(Capacity capacity) {
    return new Cost(
        seconds, Math.min(cores, capacity.cores()), Math.min(memoryBytes, capacity.memoryBytes()));
  }
}
