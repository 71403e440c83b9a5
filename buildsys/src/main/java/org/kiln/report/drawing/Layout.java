package org.kiln.report.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.kiln.recipe.PackageName;

/**
 * Where the boxes and lines of a drawing go: what needs nothing is on the left, and each line ends
 * at what needs its beginning. The layered algorithm of the Eclipse Layout Kernel decides.
 *
 * @param width of all, in pixels
 * @param height of all, in pixels
 * @param boxes the place of each package, in the order of a build
 */
record Layout(double width, double height, Map<PackageName, Box> boxes, List<Line> lines) {
  /** A rectangle, by its upper left corner. */
  record Box(double x, double y, double width, double height) {}

  /** A point. */
  record Point(double x, double y) {}

  /** A line through points, from what is needed to what needs it. */
  record Line(PackageName needed, PackageName by, List<Point> points) {}

  /**
   * Lays a graph out.
   *
   * @param edges which of its needs are drawn
   */
  static Layout of(List<NodeBox> nodes, Map<PackageName, ? extends Iterable<PackageName>> edges) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = ElkGraphUtil.createGraph();
    set(root);
    // Boxes of one width make straight columns.
    double width = nodes.stream().mapToDouble(NodeBox::width).max().orElse(0);
    Map<PackageName, ElkNode> boxes = new LinkedHashMap<>();
    Map<PackageName, ElkPort> exits = new LinkedHashMap<>();
    for (NodeBox node : nodes) {
      ElkNode box = box(root, width);
      boxes.put(node.name(), box);
      exits.put(node.name(), exit(box));
    }
    Map<ElkEdge, Line> lines = new LinkedHashMap<>();
    edges.forEach(
        (by, needed) ->
            needed.forEach(
                n ->
                    lines.put(
                        ElkGraphUtil.createSimpleEdge(exits.get(n), boxes.get(by)),
                        new Line(n, by, List.of()))));
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return read(root, boxes, lines);
  }

  private static void set(ElkNode root) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    root.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
    root.setProperty(CoreOptions.SPACING_EDGE_NODE, 12.0);
    root.setProperty(CoreOptions.SPACING_EDGE_EDGE, 8.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 48.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
  }

  private static ElkNode box(ElkNode root, double width) {
    ElkNode box = ElkGraphUtil.createNode(root);
    box.setDimensions(width, NodeBox.HEIGHT);
    return box;
  }

  /** All lines of what is needed begin as one, so that its users are seen at a glance. */
  private static ElkPort exit(ElkNode box) {
    ElkPort exit = ElkGraphUtil.createPort(box);
    exit.setProperty(CoreOptions.PORT_SIDE, PortSide.EAST);
    box.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    return exit;
  }

  private static Layout read(
      ElkNode root, Map<PackageName, ElkNode> boxes, Map<ElkEdge, Line> lines) {
    Map<PackageName, Box> placed = new LinkedHashMap<>();
    boxes.forEach(
        (name, box) ->
            placed.put(name, new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight())));
    List<Line> drawn = new ArrayList<>();
    lines.forEach((edge, line) -> drawn.add(new Line(line.needed(), line.by(), points(edge))));
    return new Layout(root.getWidth(), root.getHeight(), placed, drawn);
  }

  private static List<Point> points(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
