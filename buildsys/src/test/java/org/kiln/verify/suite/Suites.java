package org.kiln.verify.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.kiln.python.VersionRange;
import org.kiln.recipe.Expectation;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Suite;
import org.kiln.recipe.SuiteOption;
import org.kiln.recipe.TestPattern;
import org.kiln.recipe.TestRunner;
import org.kiln.yaml.Position;

/** Suites of a package that is named pebble. */
final class Suites {
  static final PackageName PEBBLE = PackageName.parse("pebble");

  private Suites() {}

  static Suite of(Expectation... expected) {
    return new Suite(
        TestRunner.PYTEST,
        List.of("pebble"),
        List.of(new SuiteOption("-x", VersionRange.ANY)),
        List.of("-m", "not slow"),
        List.of(),
        Duration.ofSeconds(20),
        List.of(expected));
  }

  static Expectation expectation(int line, String test, Expectation.Kind outcome) {
    Position position = new Position(Path.of("suite.yaml"), line, 5);
    return new Expectation(
        position, new TestPattern(test), VersionRange.ANY, outcome, "there is a reason");
  }

  static SuiteRun run(Suite suite, List<String> matches, boolean withSlow, Path durations) {
    return new SuiteRun(
        PEBBLE,
        suite,
        List.of(PEBBLE),
        matches.stream().map(TestPattern::new).toList(),
        withSlow,
        durations);
  }
}
