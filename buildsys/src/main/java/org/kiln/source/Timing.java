package org.kiln.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long downloads wait, and how often they try again.
 *
 * @param connect how long a connection may take to come about
 * @param idle how long a connection may stay silent
 * @param tries how many tries in a row may bring nothing new, at each place
 * @param firstDelay the pause after the first failed try; each further one doubles it
 * @param longestDelay the longest pause
 */
public record Timing(
    Duration connect, Duration idle, int tries, Duration firstDelay, Duration longestDelay) {
  /** What suits the internet. */
  public static final Timing DEFAULT =
      new Timing(
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          5,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30));

  /** What suits somebody who only wants to know whether a server answers. */
  public static final Timing IMPATIENT =
      new Timing(Duration.ofSeconds(5), Duration.ofSeconds(10), 1, Duration.ZERO, Duration.ZERO);

  /**
   * Returns the pause after so many failures in a row: a random part of the exponential one, but at
   * least half of it, so that many clients of a server that recovers do not come back at once.
   */
  Duration pause(int failures, RandomGenerator random) {
    double whole = (double) firstDelay.toMillis() * Math.pow(2, failures - 1.0);
    double bounded = Math.min(whole, (double) longestDelay.toMillis());
    return Duration.ofMillis(Math.round(bounded * random.nextDouble(0.5, 1)));
  }
}
