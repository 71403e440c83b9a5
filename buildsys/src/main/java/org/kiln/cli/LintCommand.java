package org.kiln.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.build.Plan;
import org.kiln.build.Planner;
import org.kiln.cli.console.Amounts;
import org.kiln.recipe.RecipeException;
import org.kiln.recipe.RecipeProblem;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln lint}. */
@Command(
    name = "lint",
    description =
        "Reads all recipes and prints everything that is wrong in them, and what could be better.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Mixin private RecipeOptions options;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--strict", description = "Takes advice for an error.")
  private boolean isStrict;

  @Override
  public Integer call() {
    try {
      Recipes recipes = RecipeReader.readAll(options.recipes());
      Plan plan = new Planner(recipes, options.line()).plan(Planner.EVERYTHING, true);
      List<RecipeProblem> advice = RecipeReader.advise(options.recipes());
      tell(recipes.all().size(), plan, advice);
      boolean isWell = advice.isEmpty() || !isStrict;
      return (isWell ? ExitCode.OK : ExitCode.BAD_RECIPE).code();
    } catch (RecipeException e) {
      if (format.isJson() && !e.problems().isEmpty()) {
        out().println(Json.text(LintReport.ofProblems(e.problems())));
        return ExitCode.BAD_RECIPE.code();
      }
      throw e;
    }
  }

  private void tell(int recipes, Plan plan, List<RecipeProblem> advice) {
    if (format.isJson()) {
      out().println(Json.text(LintReport.of(recipes, advice, plan.skipped())));
      return;
    }
    plan.skipped().forEach((name, why) -> out().printf("left out: %s (%s)%n", name, why));
    advice.forEach(piece -> out().println("advice: " + piece));
    String more =
        advice.isEmpty() ? "" : "; " + Amounts.count(advice.size(), "thing") + " could be better";
    out().println(Amounts.count(recipes, "recipe") + ", nothing wrong" + more);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
