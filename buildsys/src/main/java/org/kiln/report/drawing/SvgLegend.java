package org.kiln.report.drawing;

import java.util.Collection;

/** What the colours mean. */
final class SvgLegend {
  static final double HEIGHT = 40;
  private static final int STEP = 118;

  private SvgLegend() {}

  /** Returns the width of a legend in pixels. */
  static double width(Collection<String> types) {
    return (double) types.size() * STEP;
  }

  /**
   * Returns the legend.
   *
   * @param types which types there are
   */
  static String at(double x, double y, Collection<String> types) {
    var legend = new StringBuilder();
    int place = 0;
    for (String type : types) {
      legend.append(
          """
          <g class="key %1$s" transform="translate(%2$s %3$s)">\
          <circle cx="5" cy="14" r="5"/><text x="16" y="18">%4$s</text></g>
          """
              .formatted(
                  type,
                  SvgText.number(x + place * STEP),
                  SvgText.number(y),
                  type.replace('_', ' ')));
      place++;
    }
    return legend.toString();
  }
}
