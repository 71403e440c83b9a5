package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.build.Explainer;
import org.kiln.build.Explanation;
import org.kiln.build.Plan;
import org.kiln.build.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln why}. */
@Command(
    name = "why",
    description = {
      "Says why packages would be built, down to the file or line that changed, or why they would"
          + " not. Builds nothing."
    },
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "0..*",
      completionCandidates = RecipeNames.class,
      description = "Names, or tag:<tag>; everything if none is given.")
  private List<String> packages = new ArrayList<>();

  WhyCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var workshop = new Workshop(options, around);
    Plan plan = workshop.plan(packages.isEmpty() ? Planner.EVERYTHING : packages, false);
    Explainer explainer = workshop.explainer(plan);
    List<Explanation> answers = plan.targets().stream().map(explainer::explain).toList();
    var out = spec.commandLine().getOut();
    if (format.isJson()) {
      out.println(WhyJson.of(answers));
    } else {
      answers.forEach(answer -> new WhyText(answer).lines().forEach(out::println));
    }
    return ExitCode.OK.code();
  }
}
