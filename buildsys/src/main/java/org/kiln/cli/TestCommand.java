package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kiln.report.EventLog;
import org.kiln.verify.JunitReport;
import org.kiln.verify.TestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln test}. */
@Command(
    name = "test",
    description =
        "Builds packages, imports them, and runs their recipes' tests, in Node and in Chromium.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private BuildArguments arguments;
  @Spec private CommandSpec spec;

  @Option(names = "--node", description = "Tests in Node; in Chromium only if asked for too.")
  private boolean hasNode;

  @Option(names = "--chromium", description = "Tests in Chromium; in Node only if asked for too.")
  private boolean hasChromium;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "The longest time for a package in one engine. Default: ${DEFAULT-VALUE}.")
  private long timeoutSeconds;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Where the results go as JUnit XML; below the cache's logs if not given.")
  private @Nullable Path junit;

  TestCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var build = new TestedBuild(options, arguments, around, spec.commandLine().getOut());
    return build.run(PackageSubjects::new, this::pass).code();
  }

  private boolean pass(PackageSubjects subjects, BuildSummary built, EventLog events)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    subjects.leftOut(built).forEach(out::println);
    var tests = new TestJob(options, around, out, events);
    TestReport report =
        tests.run(
            subjects.of(built, Duration.ofSeconds(timeoutSeconds)),
            built.packages(),
            hasNode || !hasChromium,
            hasChromium || !hasNode);
    JunitReport.write(report, file());
    out.println("JUnit XML: " + file());
    return report.isSuccess();
  }

  private Path file() {
    return Optional.ofNullable(junit)
        .orElseGet(() -> around.cache().logs().resolve("test/" + options.line().name() + ".xml"));
  }
}
