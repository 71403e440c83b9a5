package org.kiln.recipe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A package's own test suite, and what is known of it: {@code recipes/<name>/suite.yaml}.
 *
 * <pre>
 * paths: [numpy]
 * fast: [-m, not slow]
 * expected:
 *   - test: numpy/f2py/tests/test_array_from_pyobj.py
 *     outcome: skip
 *     reason: there is no compiler
 * </pre>
 *
 * @param runner what runs the tests in the guest
 * @param paths directories and files with tests, below {@code site-packages}
 * @param options given to the runner
 * @param fast given to the runner too, unless slow tests are wanted
 * @param requires packages that the tests need beside those of the recipe's {@code test} section
 * @param timeout the longest time for one test
 * @param expected which tests do not pass, and why
 */
public record Suite(
    String runner,
    List<String> paths,
    List<String> options,
    List<String> fast,
    List<PackageName> requires,
    Duration timeout,
    List<Expectation> expected) {
  static final String FILE = "suite.yaml";

  /** Copies the lists. */
  public Suite {
    paths = List.copyOf(paths);
    options = List.copyOf(options);
    fast = List.copyOf(fast);
    requires = List.copyOf(requires);
    expected = List.copyOf(expected);
  }

  /**
   * Returns the suite of a recipe; empty where there is no file for one.
   *
   * @throws RecipeException if there are problems
   */
  public static Optional<Suite> of(Recipe recipe) {
    Problems problems = new Problems();
    Optional<Suite> suite = read(recipe.directory().resolve(FILE), problems);
    problems.throwIfAny();
    return suite;
  }

  /** Reads a file; empty where there is none, or none that is right. */
  static Optional<Suite> read(Path file, Problems problems) {
    return Files.exists(file) ? new SuiteReader(file, problems).read() : Optional.empty();
  }

  /** Returns the options for a run. */
  public List<String> options(boolean withSlow) {
    var all = new ArrayList<>(options);
    if (!withSlow) {
      all.addAll(fast);
    }
    return List.copyOf(all);
  }

  /** Returns the packages that must be there for the suite: what runs it, and what it requires. */
  public List<PackageName> needs() {
    var needs = new ArrayList<>(List.of(PackageName.parse(runner)));
    needs.addAll(requires);
    return List.copyOf(needs);
  }
}
