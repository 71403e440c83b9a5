package org.kiln.cli.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;
import org.kiln.verify.suite.JudgedTest;
import org.kiln.verify.suite.LaneListener;
import org.kiln.verify.suite.SuiteListener;
import org.kiln.verify.suite.Unit;
import org.kiln.verify.suite.UnitResult;
import org.kiln.verify.suite.Verdict;

/** Shows a suite: a line for each unit that ends, and below them what each process does now. */
public final class SuiteProgress implements SuiteListener {
  private final Screen screen;
  private final LongSupplier nanoClock;
  private final long begin;
  private final List<Lane> lanes = new ArrayList<>();
  private int total;
  private int done;
  private long tests;
  private long unexpected;

  /**
   * Creates a display.
   *
   * @param nanoClock the time in nanoseconds, from whatever origin
   */
  public SuiteProgress(Screen screen, LongSupplier nanoClock) {
    this.screen = screen;
    this.nanoClock = nanoClock;
    this.begin = nanoClock.getAsLong();
  }

  @Override
  public synchronized void suiteStarted(PackageName name, int units) {
    total = units;
    screen.print("%s: %d files of tests".formatted(name, units));
    screen.keepBelow(this::below);
  }

  @Override
  public synchronized LaneListener lane() {
    var lane = new Lane();
    lanes.add(lane);
    return lane;
  }

  private synchronized List<String> below(int width) {
    var lines = new ArrayList<String>();
    lanes.forEach(lane -> lane.line().ifPresent(lines::add));
    Duration time = Duration.ofNanos(nanoClock.getAsLong() - begin);
    lines.add(
        "%d of %d files done, %d tests, %d unexpected, %s"
            .formatted(done, total, tests, unexpected, Amounts.ticking(time)));
    return lines;
  }

  private synchronized void count(JudgedTest test) {
    tests++;
    if (test.verdict().isUnexpected()) {
      unexpected++;
      screen.print("FAILED " + test.end().id() + ": " + test.end().headline());
    }
  }

  private synchronized void ended(UnitResult result) {
    done++;
    String counts =
        Stream.of(Verdict.values())
            .filter(verdict -> result.count(verdict) > 0)
            .map(verdict -> result.count(verdict) + " " + verdict.text())
            .collect(Collectors.joining(", "));
    String position = ("%" + String.valueOf(total).length() + "d/%d").formatted(done, total);
    screen.print(
        "[%s] %s: %s, %s"
            .formatted(
                position,
                result.unit().name(),
                counts.isEmpty() ? "no tests" : counts,
                Amounts.text(result.duration())));
  }

  /** What one process does. */
  private final class Lane implements LaneListener {
    private Optional<String> running = Optional.empty();
    private long since;

    @Override
    public void unitStarted(Unit unit) {
      show(unit.name());
    }

    @Override
    public void testStarted(String id) {
      show(id);
    }

    private void show(String what) {
      synchronized (SuiteProgress.this) {
        running = Optional.of(what);
        since = nanoClock.getAsLong();
      }
    }

    @Override
    public void testEnded(JudgedTest test) {
      count(test);
    }

    @Override
    public void unitEnded(UnitResult result) {
      ended(result);
      synchronized (SuiteProgress.this) {
        running = Optional.empty();
      }
    }

    Optional<String> line() {
      Duration time = Duration.ofNanos(nanoClock.getAsLong() - since);
      return running.map(what -> "  %6s  %s".formatted(Amounts.ticking(time), what));
    }
  }
}
