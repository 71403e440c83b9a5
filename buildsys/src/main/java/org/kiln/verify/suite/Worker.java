package org.kiln.verify.suite;

import java.time.Duration;
import java.util.Optional;

/** A process with the runtime and a package, which runs units of a suite one after the other. */
interface Worker extends AutoCloseable {
  /** Gives an order; its events follow, the last of which is {@link Event.Done}. */
  void give(Order order);

  /**
   * Waits for the next event; after {@link Event.Gone} there is none.
   *
   * @return empty when the time is over
   */
  Optional<Event> next(Duration limit) throws InterruptedException;

  /** Returns how long the process has been ready to run, but had no processor. */
  Duration waited();

  /** Kills the process. */
  @Override
  void close();
}
