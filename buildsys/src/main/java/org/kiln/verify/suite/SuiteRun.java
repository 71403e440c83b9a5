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
 * @param match which units; all where it is {@code *}
 * @param withSlow whether the tests that are slow are run too
 * @param durations the file that keeps how long units took
 */
public record SuiteRun(
    PackageName name,
    Suite suite,
    List<PackageName> packages,
    TestPattern match,
    boolean withSlow,
    Path durations) {
  /** What matches every unit. */
  public static final TestPattern EVERYTHING = new TestPattern("*");

  /** Copies the list. */
  public SuiteRun {
    packages = List.copyOf(packages);
  }

  Predicate<Unit> filter() {
    Predicate<String> matcher = match.matcher();
    return unit -> matcher.test(unit.name());
  }

  /** Returns whether every test that there is takes part. */
  boolean isComplete() {
    return withSlow && match.equals(EVERYTHING);
  }
}
