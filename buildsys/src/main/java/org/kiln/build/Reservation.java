package org.kiln.build;

/**
 * When a task that waits for memory will get it. Others may start before it as long as they do not
 * put that off, else a large task would wait for ever among small ones (EASY backfilling: D. Lifka,
 * The ANL/IBM SP scheduling system, 1995).
 *
 * @param start the second at which enough memory is expected to be free
 * @param spareBytes how much is free then beside what the task takes
 */
record Reservation(long start, long spareBytes) {
  /** Returns when a cost that fits into the machine will fit into what is free of it. */
  static Reservation of(Machine<?> machine, Cost cost, long now) {
    long free = machine.freeMemory();
    long start = now;
    for (Machine.Share share : machine.byEnd()) {
      if (free >= cost.memoryBytes()) {
        break;
      }
      free += share.memoryBytes();
      start = Math.max(now, share.end());
    }
    return new Reservation(start, free - cost.memoryBytes());
  }

  /** Returns whether another task that starts now is over by then, or fits beside it. */
  boolean allows(Cost other, long now) {
    return now + other.seconds() <= start || other.memoryBytes() <= spareBytes;
  }
}
