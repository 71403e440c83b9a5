package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.build.Planner;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln graph}. */
@Command(
    name = "graph",
    description = "Prints what is built for some packages, in order, and what each one needs.",
    mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  @Mixin private RecipeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "0..*",
      description = "Names, or tag:<tag>; everything if none is given.")
  private List<String> packages = new ArrayList<>();

  @Override
  public Integer call() {
    var planner = new Planner(RecipeReader.readAll(options.recipes()), options.line());
    Plan plan = planner.plan(packages.isEmpty() ? Planner.EVERYTHING : packages, false);
    for (PackageName name : plan.graph().order()) {
      spec.commandLine().getOut().println(text(plan.get(name)));
    }
    return ExitCode.OK.code();
  }

  private static String text(PlannedPackage planned) {
    String needs = planned.host().stream().map(PackageName::text).collect(Collectors.joining(", "));
    String what =
        "%s %s (%s)".formatted(planned.name(), planned.release().version(), planned.type().text());
    return needs.isEmpty() ? what : what + " ← " + needs;
  }
}
