package org.kiln.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kiln.cli.console.Columns;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln list}. */
@Command(
    name = "list",
    description = "Lists the recipes with their versions for a Python series.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Mixin private RecipeOptions options;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "Only recipes whose names, tags or summaries have all of these.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    Recipes recipes = RecipeReader.readAll(options.recipes());
    List<ListedRecipe> listed =
        recipes.all().stream()
            .map(recipe -> ListedRecipe.of(recipe, recipes, options.line().python()))
            .filter(recipe -> words.stream().allMatch(word -> has(recipe, word)))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (format.isJson()) {
      out.println(Json.text(listed));
    } else {
      Columns.lines(listed.stream().map(ListedRecipe::row).toList()).forEach(out::println);
    }
    return ExitCode.OK.code();
  }

  private static boolean has(ListedRecipe recipe, String word) {
    String all = recipe.name() + " " + recipe.tags() + " " + recipe.summary().orElse("");
    return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
