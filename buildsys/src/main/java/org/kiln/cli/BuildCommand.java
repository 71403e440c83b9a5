package org.kiln.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.kiln.build.Plan;
import org.kiln.report.EventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiln build}. */
@Command(
    name = "build",
    description = "Builds packages and what they need, and brings them into the repository.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private BuildArguments arguments;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  BuildCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var workshop = new Workshop(options, around);
    Plan plan = workshop.plan(arguments.selectors(), false);
    try (EventLog events = options.openEvents()) {
      var job = new BuildJob(options, around, workshop, output(), events);
      return job.run(plan, arguments.settings(options, around.environment())).exitCode().code();
    }
  }

  private BuildOutput output() {
    PrintWriter out = spec.commandLine().getOut();
    return format.isJson()
        ? BuildOutput.json(out, spec.commandLine().getErr())
        : BuildOutput.text(out, options);
  }
}
