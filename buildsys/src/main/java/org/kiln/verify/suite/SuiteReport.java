package org.kiln.verify.suite;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kiln.recipe.Expectation;
import org.kiln.recipe.PackageName;

/**
 * What came of a suite.
 *
 * @param units by name
 * @param passed expectations that no longer hold: their tests pass
 * @param unused expectations that no test of a complete run was about
 * @param duration from its beginning to its end
 */
public record SuiteReport(
    PackageName name,
    List<UnitResult> units,
    List<Expectation> passed,
    List<Expectation> unused,
    Duration duration) {
  /** Sorts the units. */
  public SuiteReport {
    units = units.stream().sorted(Comparator.comparing(result -> result.unit().name())).toList();
    passed = List.copyOf(passed);
    unused = List.copyOf(unused);
  }

  /** Returns how many tests count as something. */
  public long count(Verdict verdict) {
    return units.stream().mapToLong(unit -> unit.count(verdict)).sum();
  }

  /** Returns the tests that did not do as they should, or as is known of them. */
  public List<JudgedTest> unexpected() {
    return tests().filter(test -> test.verdict().isUnexpected()).toList();
  }

  private Stream<JudgedTest> tests() {
    return units.stream().flatMap(unit -> unit.tests().stream());
  }

  /** Returns whether everything went as was known. */
  public boolean isSuccess() {
    return unexpected().isEmpty() && passed.isEmpty() && unused.isEmpty();
  }
}
