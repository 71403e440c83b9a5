package org.kiln.verify;

import java.util.Comparator;
import java.util.List;

/**
 * The results of all packages in all guests.
 *
 * @param suites by package, then by guest
 */
public record TestReport(List<SuiteResult> suites) {
  private static final Comparator<SuiteResult> ORDER =
      Comparator.comparing(SuiteResult::name).thenComparing(SuiteResult::guest);

  /** Sorts the suites. */
  public TestReport {
    suites = suites.stream().sorted(ORDER).toList();
  }

  /** Returns whether no test failed. */
  public boolean isSuccess() {
    return count(Outcome.FAILED) == 0;
  }

  /** Returns how many tests had an outcome. */
  public long count(Outcome outcome) {
    return suites.stream().mapToLong(suite -> suite.count(outcome)).sum();
  }
}
