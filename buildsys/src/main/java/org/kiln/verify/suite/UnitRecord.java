package org.kiln.verify.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiln.verify.Transcript;

/** Gathers what comes of a unit while it runs. */
final class UnitRecord {
  private final Unit unit;
  private final Expectations expectations;
  private final long begin = System.nanoTime();
  private final List<JudgedTest> tests = new ArrayList<>();
  private final Transcript log = new Transcript();

  UnitRecord(Unit unit, Expectations expectations) {
    this.unit = unit;
    this.expectations = expectations;
  }

  Unit unit() {
    return unit;
  }

  void write(String line) {
    log.write(line);
  }

  /** Adds a test; returns what it counts as. */
  JudgedTest add(TestEnd end) {
    JudgedTest test = expectations.judge(end);
    tests.add(test);
    log.write(line(test));
    return test;
  }

  private static String line(JudgedTest test) {
    TestEnd end = test.end();
    String outcome = end.outcome().name().toLowerCase(Locale.ROOT);
    double seconds = end.duration().toMillis() / 1000.0;
    String line = String.format(Locale.ROOT, "== %s: %s, %.2f s", end.id(), outcome, seconds);
    return end.message().isEmpty() ? line : line + "\n" + end.message().stripTrailing();
  }

  UnitResult result() {
    return new UnitResult(unit, tests, log.output(), Duration.ofNanos(System.nanoTime() - begin));
  }
}
