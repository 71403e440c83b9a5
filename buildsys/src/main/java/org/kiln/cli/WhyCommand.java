package org.kiln.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.build.Explainer;
import org.kiln.build.Explanation;
import org.kiln.build.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  @Mixin private PackageArguments packages;
  @Spec private CommandSpec spec;

  WhyCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var workshop = new Workshop(options, around);
    Plan plan = workshop.plan(packages.selectors(), false);
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
