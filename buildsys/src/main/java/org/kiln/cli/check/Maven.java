package org.kiln.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tests that Maven runs.
 *
 * @param checkout the root of the checkout to check
 * @param settings options of the command line
 */
record Maven(Path checkout, List<String> settings) {
  Maven {
    settings = List.copyOf(settings);
  }

  Maven(Path checkout) {
    this(checkout, List.of());
  }

  /** Returns the same with a property that tests read. */
  Maven with(String property, Path value) {
    return with("-D%s=%s".formatted(property, value));
  }

  private Maven with(String... more) {
    return new Maven(checkout, Stream.concat(settings.stream(), Stream.of(more)).toList());
  }

  /** Returns the step that runs every test. */
  Step everything() {
    return step("maven verify", List.of("buildsys", "runtime-tests"));
  }

  /** Returns the step that runs one module's tests with Docker or a browser, and no others. */
  Step step(String name, String module) {
    return with(
            "-pl",
            module,
            "-am",
            "-Dtest=None",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dit.test=org.kiln.runtime.*IT",
            "-Dfailsafe.failIfNoSpecifiedTests=false")
        .step(name, List.of(module));
  }

  private Step step(String name, List<String> modules) {
    var command = new ArrayList<>(List.of("mvn", "-B", "-q", "-Dstyle.color=never"));
    // Its reports tell of failures; a failed unit test shall not hide the others' results.
    command.add("-Dmaven.test.failure.ignore=true");
    command.addAll(settings);
    command.add("verify");
    return new Step(name, command, checkout, new JunitReports(reports(modules)));
  }

  private List<Path> reports(List<String> modules) {
    return modules.stream()
        .map(module -> checkout.resolve(module).resolve("target"))
        .flatMap(target -> Stream.of("surefire-reports", "failsafe-reports").map(target::resolve))
        .toList();
  }
}
