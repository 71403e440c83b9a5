package org.kiln.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiln.cli.check.Check;
import org.kiln.cli.check.LineSteps;
import org.kiln.cli.check.Step;
import org.kiln.cli.check.Steps;
import org.kiln.io.KilnException;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;
import org.kiln.source.RecipeSources;
import org.kiln.source.Replacement;
import org.kiln.toolchain.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiln check}. */
@Command(
    name = "check",
    description = {
      "Runs all of Kiln's own tests, for each line, with the packages that don't take long to build"
          + " or are built. A line whose CPython can't be had is left out, and named."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private SourceOptions sources;
  @Spec private CommandSpec spec;

  @Option(
      names = "--heavy",
      description = "Builds and tests packages that are tagged heavy even if it takes long.")
  private boolean isHeavy;

  CheckCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    Path logs = around.cache().logs().resolve("check");
    var check = new Check(logs, spec.commandLine().getOut());
    boolean isGreen = check.run(steps(logs.resolve("results")));
    return (isGreen ? ExitCode.OK : ExitCode.TESTS_FAILED).code();
  }

  private List<Step> steps(Path results) throws IOException, InterruptedException {
    sources.all(around.environment()).forEach(this::refuseForSeveral);
    Path checkout = Checkout.current().root();
    var steps = new ArrayList<Step>();
    for (Line line : Line.all()) {
      var ofLine = new LineSteps(checkout, results, line, !isHeavy, sources.arguments());
      if (line.equals(Line.CP313)) {
        steps.addAll(new Steps(checkout, ofLine).all());
      } else {
        Optional<String> obstacle = obstacle(line);
        steps.addAll(obstacle.map(ofLine::leftOut).map(List::of).orElseGet(ofLine::all));
      }
    }
    return steps;
  }

  private Optional<String> obstacle(Line line) throws InterruptedException {
    try {
      var declared = new RecipeSources(sources.all(around.environment()));
      return new PythonSource(recipes(), declared, around).obstacle(line);
    } catch (KilnException e) {
      // The steps tell of it, and fail.
      return Optional.empty();
    }
  }

  private static Recipes recipes() {
    return RecipeReader.readAll(List.of(Checkout.current().recipes()));
  }

  /** One directory can't have the sources of several releases. */
  private void refuseForSeveral(Replacement replacement) {
    List<String> versions =
        Line.all().stream()
            .flatMap(line -> recipes().get(replacement.name()).releaseFor(line.python()).stream())
            .map(release -> release.version())
            .distinct()
            .toList();
    if (replacement.version().isEmpty() && versions.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "%s would be taken for the versions %s alike; name the one that it is, for example %s@%s=%s"
              .formatted(
                  replacement,
                  String.join(" and ", versions),
                  replacement.name(),
                  versions.get(versions.size() - 1),
                  replacement.directory()));
    }
  }
}
