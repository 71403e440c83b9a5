package org.kiln.report.drawing;

import java.util.stream.Collectors;
import org.kiln.recipe.PackageName;

/** A graph in the DOT language, for Graphviz and whatever else reads it. */
public final class DotText {
  private DotText() {}

  /**
   * Returns the text. Lines lead from what is needed to what needs it; those of what is only needed
   * at run time are dashed.
   */
  public static String of(PlanGraph graph) {
    String packages = graph.packages().stream().map(DotText::text).collect(Collectors.joining());
    return "digraph %s {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n%s}\n"
        .formatted(quoted(graph.line()), packages);
  }

  private static String text(PlanGraph.Node node) {
    String label = node.name() + "\\n" + node.version();
    String look = node.isTarget() ? ", penwidth=2" : "";
    return "  %s [label=%s, class=%s%s];\n"
            .formatted(quoted(node.name().text()), quoted(label), quoted(node.type()), look)
        + node.needs().stream().map(needed -> line(needed, node)).collect(Collectors.joining());
  }

  private static String line(PackageName needed, PlanGraph.Node by) {
    String look = by.host().contains(needed) ? "" : " [style=dashed]";
    return "  %s -> %s%s;\n".formatted(quoted(needed.text()), quoted(by.name().text()), look);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
