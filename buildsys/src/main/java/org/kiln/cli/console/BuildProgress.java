package org.kiln.cli.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.build.ActionResult;
import org.kiln.build.BuildFailure;
import org.kiln.build.BuildLog;
import org.kiln.build.BuildResult;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.PackageName;
import org.kiln.source.FetchListener;

/** Shows a build: a line for each package that ends, and below them what runs now. */
public final class BuildProgress implements BuildLog {
  private final Screen screen;
  private final LongSupplier nanoClock;
  private final long begin;
  private final Map<PackageName, RunningPackage> running = new TreeMap<>();
  private final Counts counts = new Counts();
  private volatile String toolchainLine = "";

  /**
   * Creates a display.
   *
   * @param nanoClock the time in nanoseconds, from whatever origin
   */
  public BuildProgress(Screen screen, LongSupplier nanoClock) {
    this.screen = screen;
    this.nanoClock = nanoClock;
    this.begin = nanoClock.getAsLong();
  }

  @Override
  public synchronized void started(List<PlannedPackage> order) {
    counts.begin(order.size());
    screen.keepBelow(this::below);
  }

  @Override
  public void toolchainNote(String message) {
    screen.print("toolchain: " + message);
    toolchainLine = "";
  }

  @Override
  public void toolchainLine(String line) {
    toolchainLine = line;
  }

  @Override
  public void note(PackageName name, String message) {
    screen.print(name + ": " + message);
  }

  @Override
  public synchronized void packageStarted(PlannedPackage planned) {
    running.put(planned.name(), new RunningPackage(planned.name().text(), nanoClock.getAsLong()));
  }

  @Override
  public FetchListener downloads(PackageName name) {
    return new DownloadProgress(screen, started(name));
  }

  @Override
  public void phaseStarted(PackageName name, String phase) {
    started(name).enter(phase, nanoClock.getAsLong());
    if (!screen.isLive()) {
      screen.print(name + ": " + phase);
    }
  }

  @Override
  public void packageBuilt(PlannedPackage planned, ActionResult result) {
    // Not the time since it started, which has that of making the toolchain image in it.
    ended(planned, "built in " + Amounts.ticking(Duration.ofSeconds(result.seconds())));
  }

  @Override
  public void packageCached(PlannedPackage planned, ActionResult result) {
    synchronized (this) {
      counts.cached++;
    }
    if (screen.isLive()) {
      forget(planned);
    } else {
      ended(planned, "cached");
    }
  }

  @Override
  public void packageLeftOut(PlannedPackage planned, String why) {
    ended(planned, "left out");
  }

  @Override
  public void packageFailed(PlannedPackage planned, BuildFailure failure) {
    synchronized (this) {
      counts.failed++;
    }
    ended(planned, "FAILED");
    screen.print(failure.describe().stripTrailing());
  }

  @Override
  public void packageCancelled(PlannedPackage planned, PackageName because) {
    ended(planned, "skipped, since " + because + " failed");
  }

  /** Warnings of what was built before have been said then. */
  @Override
  public void packageAudited(PlannedPackage planned, AuditReport report, boolean isNew) {
    if (isNew || !report.errors().isEmpty()) {
      String how = report.errors().isEmpty() ? "audited" : "audit FAILED";
      screen.print("%s %s: %s".formatted(planned.name(), planned.release().version(), how));
      new AuditText(report).findings().forEach(screen::print);
    }
  }

  @Override
  public synchronized void verificationStarted(List<PlannedPackage> packages, String conditions) {
    counts.begin(packages.size());
    screen.print("building again what was asked for: " + conditions);
    screen.keepBelow(this::below);
  }

  @Override
  public void verificationPhaseStarted(PackageName name, String phase) {
    phaseStarted(name, "again: " + phase);
  }

  @Override
  public void packageReproduced(PlannedPackage planned, boolean isNew) {
    ended(planned, isNew ? "reproduced" : "reproduced earlier");
  }

  @Override
  public void packageNotReproduced(PlannedPackage planned, BuildFailure failure) {
    synchronized (this) {
      counts.failed++;
    }
    ended(planned, "NOT REPRODUCED");
    screen.print(failure.describe().stripTrailing());
  }

  @Override
  public void finished(BuildResult result) {
    screen.keepBelow(width -> List.of());
  }

  private synchronized RunningPackage started(PackageName name) {
    return running.computeIfAbsent(
        name, key -> new RunningPackage(key.text(), nanoClock.getAsLong()));
  }

  /** Returns how far the build is now, for example {@code 3/12}. */
  private synchronized String forget(PlannedPackage planned) {
    running.remove(planned.name());
    counts.done++;
    return counts.position();
  }

  private void ended(PlannedPackage planned, String how) {
    String position = forget(planned);
    String version = planned.release().version();
    screen.print("[%s] %s %s: %s".formatted(position, planned.name(), version, how));
  }

  private synchronized List<String> below(int width) {
    long now = nanoClock.getAsLong();
    var lines = new ArrayList<String>();
    running.values().forEach(one -> lines.add(one.line(now, width)));
    if (!toolchainLine.isEmpty()) {
      lines.add("  toolchain: " + toolchainLine);
    }
    lines.add(counts.text(running.size(), Duration.ofNanos(now - begin)));
    return lines;
  }

  /** How many packages are in which state. */
  private static final class Counts {
    private int total;
    private int done;
    private int cached;
    private int failed;

    void begin(int packages) {
      total = packages;
      done = 0;
      cached = 0;
      failed = 0;
    }

    String position() {
      return ("%" + String.valueOf(total).length() + "d/%d").formatted(done, total);
    }

    String text(int running, Duration time) {
      String failures = failed == 0 ? "" : ", " + failed + " failed";
      return "%d of %d done (%d cached%s), %d running, %s"
          .formatted(done, total, cached, failures, running, Amounts.ticking(time));
    }
  }
}
