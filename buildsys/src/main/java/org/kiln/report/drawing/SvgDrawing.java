package org.kiln.report.drawing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;
import org.kiln.report.drawing.Layout.Box;
import org.kiln.report.drawing.Layout.Line;

/**
 * A graph as a picture that stands alone: it follows the viewer's light or dark colours, and
 * pointing at a package leaves only what it needs and what needs it.
 */
public final class SvgDrawing {
  private static final int MARGIN = 32;
  private static final int HEAD = 80;
  private static final int MOST_NAMES = 3;

  private final PlanGraph graph;
  private final DependencyGraph<PackageName> needs;
  private final Relatives relatives;
  private final StringBuilder svg = new StringBuilder();

  private SvgDrawing(PlanGraph graph) {
    this.graph = graph;
    this.needs = graph.needs();
    this.relatives = new Relatives(needs);
  }

  /**
   * Returns the picture as SVG. What a package needs through others anyway has no line of its own.
   */
  public static String of(PlanGraph graph) {
    return new SvgDrawing(graph).draw();
  }

  private String draw() {
    Layout layout = Layout.of(graph.packages().stream().map(NodeBox::of).toList(), directNeeds());
    Collection<String> types = types();
    double width = Math.max(layout.width(), SvgLegend.width(types)) + 2 * MARGIN;
    double end = layout.height() + HEAD;
    open(width, end + MARGIN + SvgLegend.HEIGHT);
    svg.append("<g transform=\"translate(%d %d)\">%n".formatted(MARGIN, HEAD));
    layout.lines().forEach(this::draw);
    graph.packages().forEach(node -> draw(node, box(node, layout.boxes())));
    svg.append("</g>\n").append(SvgLegend.at(MARGIN, end + MARGIN / 2.0, types));
    return svg.append("</svg>\n").toString();
  }

  private static Box box(PlanGraph.Node node, Map<PackageName, Box> boxes) {
    return boxes.getOrDefault(node.name(), new Box(0, 0, 0, 0));
  }

  private Map<PackageName, SortedSet<PackageName>> directNeeds() {
    Map<PackageName, SortedSet<PackageName>> direct = new TreeMap<>();
    for (PlanGraph.Node node : graph.packages()) {
      var own = new TreeSet<>(node.needs());
      node.needs().forEach(n -> own.removeAll(needs.allDependencies(List.of(n))));
      direct.put(node.name(), own);
    }
    return direct;
  }

  private SortedSet<String> types() {
    return graph.packages().stream()
        .map(PlanGraph.Node::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void open(double width, double height) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s">
        <title>%3$s</title>
        <style>
        %4$s%5$s</style>
        <marker id="end" viewBox="0 0 6 8" refX="6" refY="4" markerWidth="6" markerHeight="8" \
        markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L6 4L0 8z"/></marker>
        <rect class="ground" width="100%%" height="100%%"/>
        <text class="title" x="%6$d" y="36">%3$s</text>
        <text class="below" x="%6$d" y="54">%7$s</text>
        """
            .formatted(
                SvgText.number(width),
                SvgText.number(height),
                title(),
                SvgStyle.TEXT,
                spotlight(),
                MARGIN,
                "for %s, each to the right of what it needs".formatted(graph.line())));
  }

  private String title() {
    List<String> targets =
        graph.packages().stream()
            .filter(PlanGraph.Node::isTarget)
            .map(node -> node.name().text())
            .toList();
    return targets.size() > MOST_NAMES
        ? graph.packages().size() + " packages"
        : String.join(", ", targets);
  }

  /** The rules by which pointing at a package dims all that it has nothing to do with. */
  private String spotlight() {
    return graph.packages().stream()
        .map(node -> SvgText.word(node.name().text()))
        .map(
            name ->
                "svg:has(#p-%1$s:hover) :is(.box, .line):not(.of-%1$s) { opacity: .12; }%n"
                    .formatted(name))
        .collect(Collectors.joining());
  }

  /** Where everything was asked for, nothing stands out. */
  private boolean isMarked(PlanGraph.Node node) {
    return node.isTarget() && !graph.packages().stream().allMatch(PlanGraph.Node::isTarget);
  }

  private void draw(Line line) {
    svg.append(
        "<path class=\"line %s\" d=\"%s\"/>%n"
            .formatted(relatives.of(line.needed(), line.by()), SvgPath.of(line.points())));
  }

  private void draw(PlanGraph.Node node, Box box) {
    String name = node.name().text();
    String link = node.home().map(url -> " href=\"" + SvgText.escaped(url) + "\"").orElse("");
    svg.append(
        """
        <a id="p-%1$s" class="box %2$s%3$s %4$s"%5$s transform="translate(%6$s %7$s)"><title>%8$s</title>
        <rect width="%9$s" height="%10$s" rx="9"/><path class="mark" d="M1 12v%11$s"/>
        <text x="%12$s" y="21">%13$s</text><text class="below" x="%12$s" y="37">%14$s</text></a>
        """
            .formatted(
                SvgText.word(name),
                node.type(),
                isMarked(node) ? " target" : "",
                relatives.of(node.name()),
                link,
                SvgText.number(box.x()),
                SvgText.number(box.y()),
                SvgText.escaped(node.summary().orElse(name)),
                SvgText.number(box.width()),
                SvgText.number(box.height()),
                SvgText.number(box.height() - 24),
                SvgText.number(NodeBox.MARGIN),
                name,
                SvgText.escaped(NodeBox.of(node).below())));
  }
}
