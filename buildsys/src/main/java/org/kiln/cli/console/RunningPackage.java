package org.kiln.cli.console;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A package that is being built, as one line shows it; safe for use from several threads. */
final class RunningPackage {
  private final String name;
  private final Map<String, Download> downloads = new TreeMap<>();
  private String phase = "waiting";
  private long phaseBegin;

  RunningPackage(String name, long now) {
    this.name = name;
    this.phaseBegin = now;
  }

  /** A file on its way; the total is -1 where it is unknown. */
  private record Download(long bytes, long total) {
    String text() {
      return total < 0
          ? Amounts.size(bytes)
          : "%s of %s".formatted(Amounts.size(bytes), Amounts.size(total));
    }
  }

  synchronized void enter(String newPhase, long now) {
    phase = newPhase;
    phaseBegin = now;
    downloads.clear();
  }

  synchronized void downloadStarted(String file, long total) {
    downloads.put(file, new Download(0, total));
  }

  synchronized void downloaded(String file, long bytes) {
    downloads.computeIfPresent(file, (key, old) -> new Download(bytes, old.total()));
  }

  synchronized void downloadEnded(String file) {
    downloads.remove(file);
  }

  synchronized String line(long now, int width) {
    String what =
        downloads.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().text())
            .findFirst()
            .orElse("");
    String time = Amounts.ticking(Duration.ofNanos(now - phaseBegin));
    String line = "  %-16s %-14s %6s  %s".formatted(name, phase, time, what).stripTrailing();
    return line.length() > width ? line.substring(0, width) : line;
  }
}
