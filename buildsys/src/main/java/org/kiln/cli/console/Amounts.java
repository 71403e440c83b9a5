package org.kiln.cli.console;

import java.time.Duration;
import java.util.Locale;

/** Times, sizes and numbers as people read them. */
public final class Amounts {
  private Amounts() {}

  /** Returns {@code 3.4 s}, {@code 2:05} (minutes) or {@code 1:02:05} (hours). */
  public static String text(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Returns whole units of time, for a clock that ticks: {@code 3 s}, then as {@link #text}. */
  public static String ticking(Duration time) {
    return time.toSeconds() < 60 ? time.toSeconds() + " s" : text(time);
  }

  /** Returns {@code 1 package}, {@code 3 packages}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns {@code 812 B}, {@code 3.4 kB}, {@code 20.1 MB} or {@code 1.2 GB}. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
