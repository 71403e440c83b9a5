package org.kiln.verify.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Suite;
import org.kiln.recipe.TestPattern;

/**
 * What is run of a suite.
 *
 * @param name the package
 * @param packages what is loaded
 * @param matches which units; all where it is empty
 * @param withSlow whether the tests that are slow are run too
 * @param durations the file that keeps how long units took
 */
public record SuiteRun(
    PackageName name,
    Suite suite,
    List<PackageName> packages,
    List<TestPattern> matches,
    boolean withSlow,
    Path durations) {
  /** Copies the lists. */
  public SuiteRun {
    packages = List.copyOf(packages);
    matches = List.copyOf(matches);
  }

  Predicate<Unit> filter() {
    List<Predicate<String>> matchers = matches.stream().map(TestPattern::matcher).toList();
    return unit ->
        matchers.isEmpty() || matchers.stream().anyMatch(matcher -> matcher.test(unit.name()));
  }

  /** Returns whether every test that there is takes part. */
  boolean isComplete() {
    return withSlow && matches.isEmpty();
  }
}
