package org.kiln.verify.suite;

import java.time.Duration;
import java.util.List;

/**
 * What came of a unit.
 *
 * @param tests in the order in which they ended
 * @param log what the process wrote, with the ends of tests between
 * @param duration from the order to its end, restarts of the process included
 */
public record UnitResult(Unit unit, List<JudgedTest> tests, String log, Duration duration) {
  /** Copies the list. */
  public UnitResult {
    tests = List.copyOf(tests);
  }

  /** Returns how many tests count as something. */
  public long count(Verdict verdict) {
    return tests.stream().filter(test -> test.verdict() == verdict).count();
  }
}
