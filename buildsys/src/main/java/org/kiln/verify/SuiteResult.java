package org.kiln.verify;

import java.time.Duration;
import java.util.List;
import org.kiln.recipe.PackageName;

/**
 * The results of one package's tests in one guest.
 *
 * @param guest the guest's name
 * @param output what the guest wrote
 * @param duration from the start of the guest's process or page to its end
 */
public record SuiteResult(
    PackageName name, String guest, List<TestResult> tests, String output, Duration duration) {
  /** Copies the list. */
  public SuiteResult {
    tests = List.copyOf(tests);
  }

  /** Returns how many tests had an outcome. */
  public long count(Outcome outcome) {
    return tests.stream().filter(test -> test.outcome() == outcome).count();
  }

  /** Returns the tests that failed. */
  public List<TestResult> failures() {
    return tests.stream().filter(test -> test.outcome() == Outcome.FAILED).toList();
  }
}
