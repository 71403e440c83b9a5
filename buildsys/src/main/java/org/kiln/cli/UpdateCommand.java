package org.kiln.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.authoring.Update;
import org.kiln.authoring.Updater;
import org.kiln.authoring.Verdict;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;
import org.kiln.source.FetchListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln update}. */
@Command(
    name = "update",
    description = {
      "Raises recipes to the newest versions on the Python package index. Patches that do not"
          + " apply any more are merged into the new version; a recipe stays as it is where that"
          + " can't be done.",
      "Version, digest and the place of the patches change; comments and layout stay."
    },
    mixinStandardHelpOptions = true)
final class UpdateCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private RecipeOptions options;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PACKAGE",
      arity = "0..*",
      completionCandidates = RecipeNames.class,
      description = "Names of recipes.")
  private List<String> packages = new ArrayList<>();

  @Option(names = "--all", description = "Raises all recipes.")
  private boolean isForAll;

  @Option(
      names = "--check",
      description = "Changes nothing; the exit code is 8 where a recipe is behind.")
  private boolean isCheck;

  UpdateCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (packages.isEmpty() != isForAll) {
      throw new ParameterException(spec.commandLine(), "expected names of recipes, or --all");
    }
    Recipes recipes = RecipeReader.readAll(options.recipes());
    List<Recipe> wanted =
        isForAll
            ? List.copyOf(recipes.all())
            : packages.stream()
                .map(name -> PackageArgument.parse(name, spec))
                .map(recipes::get)
                .toList();
    List<Update> updates = run(updater(recipes), wanted);
    if (format.isJson()) {
      spec.commandLine().getOut().println(Json.text(updates));
    }
    return exitCode(updates).code();
  }

  private Updater updater(Recipes recipes) {
    PrintWriter out = spec.commandLine().getOut();
    return new Updater(
        IndexAccess.of(around),
        around.cache().work(),
        recipes,
        options.line().python(),
        !isCheck,
        format.isJson() ? FetchListener.NONE : new FetchLines(out));
  }

  private List<Update> run(Updater updater, List<Recipe> wanted) throws InterruptedException {
    var updates = new ArrayList<Update>();
    for (Recipe recipe : wanted) {
      Update update = updater.update(recipe);
      updates.add(update);
      if (!format.isJson()) {
        new UpdateText(update, isCheck).lines().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
      }
    }
    return updates;
  }

  private ExitCode exitCode(List<Update> updates) {
    if (has(updates, Verdict.UNKNOWN) || (has(updates, Verdict.STUCK) && !isCheck)) {
      return ExitCode.SOURCE_UNAVAILABLE;
    }
    boolean isBehind = has(updates, Verdict.RAISED) || has(updates, Verdict.STUCK);
    return isCheck && isBehind ? ExitCode.OUTDATED : ExitCode.OK;
  }

  private static boolean has(List<Update> updates, Verdict verdict) {
    return updates.stream().anyMatch(update -> update.verdict() == verdict);
  }
}
