package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.build.Plan;
import org.kiln.cli.console.BuildProgress;
import org.kiln.cli.console.PlainScreen;
import org.kiln.recipe.PackageName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln lock}. */
@Command(
    name = "lock",
    description = "Resolves packages' build requirements anew and writes build.lock.yaml.",
    mixinStandardHelpOptions = true)
final class LockCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "1..*",
      completionCandidates = RecipeNames.class,
      description = "Names, or tag:<tag>.")
  private List<String> packages = new ArrayList<>();

  LockCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    var out = spec.commandLine().getOut();
    var workshop = new Workshop(options, around);
    Plan plan = workshop.plan(packages, false);
    var log = new BuildProgress(new PlainScreen(out), System::nanoTime);
    for (PackageName name : plan.targets()) {
      out.println("wrote " + workshop.lock(plan, name, log));
    }
    return ExitCode.OK.code();
  }
}
