package org.kiln.build;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.kiln.container.Usage;

/** What the phases of one build take, measured while they run. */
final class Consumption {
  /** Shorter phases say nothing: a container's start is much of them. */
  private static final double MEASURABLE_SECONDS = 5;

  /** Who makes use of so much of its cores could make use of more. */
  private static final double SATURATION = 0.7;

  private static final double ROUNDING = 0.8;

  private long peakBytes;
  private long cpuNanos;
  private int cores = 1;
  private boolean isSaturated;
  private boolean isMeasured;

  /** Begins to measure a phase. */
  synchronized void begin() {
    cpuNanos = 0;
  }

  /** Hears of a running phase. */
  synchronized void sample(Usage usage) {
    peakBytes = Math.max(peakBytes, usage.memoryBytes());
    cpuNanos = usage.cpuNanos();
  }

  /** Hears that a phase is over which had some cores. */
  synchronized void end(int given, long nanos) {
    if (nanos < TimeUnit.SECONDS.toNanos(1) * MEASURABLE_SECONDS || cpuNanos == 0) {
      return;
    }
    double used = (double) cpuNanos / nanos;
    isMeasured = true;
    isSaturated |= used > SATURATION * given;
    cores = Math.max(cores, (int) (used + ROUNDING));
  }

  /** Returns what all phases took. */
  synchronized KnownCost total(long seconds) {
    boolean isKnown = isMeasured && !isSaturated;
    return new KnownCost(seconds, peakBytes, isKnown ? OptionalInt.of(cores) : OptionalInt.empty());
  }
}
