package org.kiln.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kiln.build.Plan;
import org.kiln.build.Planner;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.RecipeReader;
import org.kiln.report.drawing.DotText;
import org.kiln.report.drawing.PlanGraph;
import org.kiln.report.drawing.SvgDrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln graph}. */
@Command(
    name = "graph",
    description = "Prints what is built for some packages, in order, and what each one needs.",
    mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  @Mixin private RecipeOptions options;
  @Mixin private PackageArguments packages;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES}: lines, a file for Graphviz, a picture, or for machines."
              + " Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  /** What the answer looks like; the names are those of the command line. */
  enum Format {
    text,
    dot,
    svg,
    json
  }

  @Override
  public Integer call() {
    var planner = new Planner(RecipeReader.readAll(options.recipes()), options.line());
    Plan plan = planner.plan(packages.selectors(), false);
    spec.commandLine().getOut().print(text(PlanGraph.of(plan)));
    spec.commandLine().getOut().flush();
    return ExitCode.OK.code();
  }

  private String text(PlanGraph graph) {
    return switch (format) {
      case text -> graph.packages().stream().map(GraphCommand::line).collect(Collectors.joining());
      case dot -> DotText.of(graph);
      case svg -> SvgDrawing.of(graph);
      case json -> Json.text(graph) + "\n";
    };
  }

  private static String line(PlanGraph.Node node) {
    String needs = node.host().stream().map(PackageName::text).collect(Collectors.joining(", "));
    String what = "%s %s (%s)".formatted(node.name(), node.version(), node.type());
    return (needs.isEmpty() ? what : what + " ← " + needs) + "\n";
  }
}
