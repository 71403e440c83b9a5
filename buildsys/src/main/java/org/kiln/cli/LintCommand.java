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
import org.kiln.toolchain.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln lint}. */
@Command(
    name = "lint",
    description = {
      "Reads all recipes and prints everything that is wrong in them, and what could be better.",
      "It judges them for every line, unless one is given, and names those that a line leaves out."
    },
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
      List<Plan> plans = lines().stream().map(line -> plan(recipes, line)).toList();
      List<RecipeProblem> advice = RecipeReader.advise(options.recipes());
      tell(recipes.all().size(), plans, advice);
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

  private List<Line> lines() {
    boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption("--line");
    return isGiven ? List.of(options.line()) : Line.all();
  }

  private static Plan plan(Recipes recipes, Line line) {
    return new Planner(recipes, line).plan(Planner.EVERYTHING, true);
  }

  private void tell(int recipes, List<Plan> plans, List<RecipeProblem> advice) {
    if (format.isJson()) {
      out().println(Json.text(LintReport.of(recipes, advice, plans)));
      return;
    }
    plans.forEach(this::tellLeftOut);
    advice.forEach(piece -> out().println("advice: " + piece));
    String more =
        advice.isEmpty() ? "" : "; " + Amounts.count(advice.size(), "thing") + " could be better";
    out().println(Amounts.count(recipes, "recipe") + ", nothing wrong" + more);
  }

  private void tellLeftOut(Plan plan) {
    plan.skipped()
        .forEach(
            (name, why) ->
                out().printf("left out of %s: %s (%s)%n", plan.line().name(), name, why));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
