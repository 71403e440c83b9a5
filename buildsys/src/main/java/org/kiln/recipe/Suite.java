package org.kiln.recipe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kiln.python.PythonVersion;

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
    TestRunner runner,
    List<String> paths,
    List<SuiteOption> options,
    List<String> fast,
    List<PackageName> requires,
    Duration timeout,
    List<Expectation> expected) {
  /** Copies the lists. */
  public Suite {
    paths = List.copyOf(paths);
    options = List.copyOf(options);
    fast = List.copyOf(fast);
    requires = List.copyOf(requires);
    expected = List.copyOf(expected);
  }

  /** Returns the suite with only what is given and known for a Python version. */
  public Suite on(String pythonVersion) {
    PythonVersion version = PythonVersion.parse(pythonVersion).orElseThrow();
    List<SuiteOption> given =
        options.stream().filter(option -> option.python().contains(version)).toList();
    List<Expectation> known =
        expected.stream().filter(expectation -> expectation.python().contains(version)).toList();
    return new Suite(runner, paths, given, fast, requires, timeout, known);
  }

  /** Returns the options for a run. */
  public List<String> options(boolean withSlow) {
    var all = new ArrayList<>(options.stream().map(SuiteOption::text).toList());
    if (!withSlow) {
      all.addAll(fast);
    }
    return List.copyOf(all);
  }

  /** Returns the packages that must be there for the suite: what runs it, and what it requires. */
  public List<PackageName> needs() {
    var needs = new ArrayList<>(runner.needs());
    needs.addAll(requires);
    return List.copyOf(needs);
  }
}
