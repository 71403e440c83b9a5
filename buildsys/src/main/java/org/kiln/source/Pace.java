package org.kiln.source;

import java.time.Duration;

/**
 * How much a server may send, and how slowly.
 *
 * @param grace time that any answer may take
 * @param bytesPerSecond what must come on average beyond that
 */
record Pace(Duration grace, long bytesPerSecond) {
  /** A mobile network is faster. */
  static final Pace LEAST = new Pace(Duration.ofSeconds(20), 50_000);

  /** Begins to watch an answer of at most so many bytes. */
  Watch watch(long limit) {
    Duration time = grace.plus(Duration.ofSeconds(limit / bytesPerSecond));
    return new Watch(limit, System.nanoTime() + time.toNanos());
  }

  /**
   * Watches one answer.
   *
   * @param limit the number of bytes that may come
   * @param end the time, as {@link System#nanoTime} has it, by which they must
   */
  record Watch(long limit, long end) {
    /**
     * Looks at how many bytes came so far.
     *
     * @return that number
     * @throws FetchFailure if it is too much, or took too long
     */
    long at(long received) throws FetchFailure {
      sized(received);
      if (System.nanoTime() - end > 0) {
        throw FetchFailure.passing("sends too slowly: " + received + " bytes");
      }
      return received;
    }

    /**
     * Looks at how many bytes came.
     *
     * @throws FetchFailure if it is too much
     */
    void sized(long received) throws FetchFailure {
      if (received > limit) {
        throw FetchFailure.lasting("sends more than " + limit + " bytes");
      }
    }
  }
}
