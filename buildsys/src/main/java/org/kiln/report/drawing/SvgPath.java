package org.kiln.report.drawing;

import java.util.List;
import org.kiln.report.drawing.Layout.Point;

/** A line with round corners. */
final class SvgPath {
  private static final double RADIUS = 7;

  private SvgPath() {}

  /** Returns the value of the attribute {@code d} of a path through points. */
  static String of(List<Point> points) {
    var path = new StringBuilder("M" + text(points.get(0)));
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      path.append('L').append(text(towards(corner, points.get(i - 1))));
      path.append('Q').append(text(corner)).append(' ');
      path.append(text(towards(corner, points.get(i + 1))));
    }
    return path.append('L').append(text(points.get(points.size() - 1))).toString();
  }

  /** Returns the point where a corner's curve begins or ends. */
  private static Point towards(Point corner, Point next) {
    double dx = next.x() - corner.x();
    double dy = next.y() - corner.y();
    double length = Math.hypot(dx, dy);
    double part = length == 0 ? 0 : Math.min(RADIUS, length / 2) / length;
    return new Point(corner.x() + dx * part, corner.y() + dy * part);
  }

  private static String text(Point point) {
    return SvgText.number(point.x()) + " " + SvgText.number(point.y());
  }
}
