package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.kiln.build.BuildOptions;
import org.kiln.build.Plan;
import org.kiln.build.Planner;
import org.kiln.recipe.PackageName;
import org.kiln.report.EventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln build}. */
@Command(
    name = "build",
    description = "Builds packages and what they need, and brings them into the repository.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "0..*",
      description = "Names, or tag:<tag>; everything if none is given.")
  private List<String> packages = new ArrayList<>();

  @Option(
      names = "--rebuild",
      paramLabel = "NAME",
      description = "Builds this package even if its result is known.")
  private List<String> rebuilt = new ArrayList<>();

  @Option(
      names = "--locked",
      description = "Takes a missing or stale build.lock.yaml for an error.")
  private boolean isLocked;

  BuildCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var workshop = new Workshop(options, around);
    Plan plan = workshop.plan(packages.isEmpty() ? Planner.EVERYTHING : packages, false);
    try (EventLog events = options.openEvents()) {
      var job = new BuildJob(options, around, workshop, spec.commandLine().getOut(), events);
      return job.run(plan, settings()).exitCode().code();
    }
  }

  private BuildOptions settings() {
    var names = new TreeSet<PackageName>();
    rebuilt.forEach(name -> names.add(PackageName.parse(name)));
    return new BuildOptions(options.jobs(), WorkOptions.cores(), isLocked, names);
  }
}
