package org.kiln.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What runs the tests of a suite in the guest: {@code kiln_suite_<name>.py}. */
public enum TestRunner {
  /** pytest, which must be there as a package. */
  PYTEST,
  /** CPython's own, which comes with the tests that it runs. */
  REGRTEST;

  /** Returns the name in {@code suite.yaml}, for example {@code pytest}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the packages that must be there for it. */
  public List<PackageName> needs() {
    return this == PYTEST ? List.of(PackageName.parse(text())) : List.of();
  }

  /** Returns the runner of a name; empty where there is none. */
  static Optional<TestRunner> find(String text) {
    return Arrays.stream(values()).filter(runner -> runner.text().equals(text)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(TestRunner::text).toList();
  }
}
