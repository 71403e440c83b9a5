package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiln.recipe.TestPattern;
import org.kiln.verify.VerifyException;
import org.kiln.verify.suite.ReportFiles;
import org.kiln.verify.suite.SuiteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln suite}. */
@Command(
    name = "suite",
    description =
        "Builds packages, and runs their own test suites in parallel processes of Node;"
            + " recipes/<name>/suite.yaml says which tests, and which are known not to pass.",
    mixinStandardHelpOptions = true)
final class SuiteCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private BuildArguments arguments;
  @Spec private CommandSpec spec;

  @Option(
      names = "--match",
      paramLabel = "GLOB",
      description =
          "Runs only these files or directories of tests, for example numpy/*/test_a*.py; may be"
              + " given several times.")
  private List<String> matches = new ArrayList<>();

  @Option(names = "--slow", description = "Runs the tests that are slow, too.")
  private boolean isWithSlow;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where JUnit XML and logs go; below the cache's logs if not given.")
  private @Nullable Path report;

  SuiteCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var build = new TestedBuild(options, arguments, around, spec.commandLine().getOut());
    return build.run(SuiteSubjects::new, (subjects, built, events) -> pass(subjects, built)).code();
  }

  private boolean pass(SuiteSubjects subjects, BuildSummary built) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<TestPattern> patterns = matches.stream().map(TestPattern::new).toList();
    List<SuiteReport> reports =
        new SuiteJob(options, around, out, new ReportFiles(directory()))
            .run(subjects.of(built, patterns, isWithSlow, durations()));
    if (!patterns.isEmpty() && reports.stream().allMatch(report -> report.units().isEmpty())) {
      throw nothingMatches();
    }
    return reports.stream().allMatch(SuiteReport::isSuccess);
  }

  private VerifyException nothingMatches() {
    return new VerifyException(
        "no file of tests fits --match " + String.join(" or ", matches),
        "Give a directory or a file below site-packages, such as numpy/fft or"
            + " numpy/fft/tests/test_helper.py, or a glob.",
        null);
  }

  private Path directory() {
    return Optional.ofNullable(report)
        .orElseGet(() -> around.cache().logs().resolve("suite").resolve(options.line().name()));
  }

  private Path durations() {
    return around.cache().durations().resolve(options.line().name());
  }
}
