package org.kiln.cli;

import java.util.concurrent.Callable;
import org.kiln.build.Planner;
import org.kiln.cli.console.Amounts;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiln lint}. */
@Command(
    name = "lint",
    description = "Reads all recipes and prints everything that is wrong in them.",
    mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
  @Mixin private RecipeOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Recipes recipes = RecipeReader.readAll(options.recipes());
    var plan = new Planner(recipes, options.line()).plan(Planner.EVERYTHING, true);
    var out = spec.commandLine().getOut();
    plan.skipped().forEach((name, why) -> out.printf("left out: %s (%s)%n", name, why));
    out.println(Amounts.count(recipes.all().size(), "recipe") + ", nothing wrong");
    return ExitCode.OK.code();
  }
}
