package org.kiln.source;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tries again what may pass: with exponentially longer pauses, as long as it makes sense. */
record Retries(Timing timing) {

  /** What may fail. */
  @FunctionalInterface
  interface Attempt<T> {
    /** Tries once. */
    T make() throws FetchFailure, InterruptedException;
  }

  /**
   * Makes attempts until one succeeds.
   *
   * @param progress grows when a failed attempt was not in vain; such an attempt is not counted
   * @param failed hears of each failure that is followed by another attempt
   * @throws FetchFailure that of the last attempt
   */
  <T> T run(Attempt<T> attempt, LongSupplier progress, Consumer<FetchFailure> failed)
      throws FetchFailure, InterruptedException {
    long best = progress.getAsLong();
    int inVain = 0;
    while (true) {
      try {
        return attempt.make();
      } catch (FetchFailure e) {
        inVain = progress.getAsLong() > best ? 1 : inVain + 1;
        best = Math.max(best, progress.getAsLong());
        if (!e.isWorthRetrying() || inVain >= timing.tries()) {
          throw e;
        }
        failed.accept(e);
        Thread.sleep(pause(e, inVain).toMillis());
      }
    }
  }

  // A server that names a time knows better, within reason.
  private Duration pause(FetchFailure failure, int inVain) {
    Duration own = timing.pause(inVain, ThreadLocalRandom.current());
    Duration asked = failure.retryAfter().orElse(own);
    return asked.compareTo(timing.longestDelay()) > 0 ? timing.longestDelay() : asked;
  }
}
