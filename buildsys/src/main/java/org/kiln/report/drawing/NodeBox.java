package org.kiln.report.drawing;

import org.kiln.recipe.PackageName;

/**
 * The box of a package: its name above, its version and what it is below.
 *
 * @param width in pixels, wide enough for both
 */
record NodeBox(PackageName name, String below, double width) {
  static final double HEIGHT = 46;
  static final double MARGIN = 16;
  private static final double NAME_SIZE = 14.5;
  private static final double BELOW_SIZE = 11;

  static NodeBox of(PlanGraph.Node node) {
    String below = node.version() + " · " + node.type().replace('_', ' ');
    double width =
        Math.max(textWidth(node.name().text()) * NAME_SIZE, textWidth(below) * BELOW_SIZE);
    return new NodeBox(node.name(), below, Math.ceil(width + 2 * MARGIN));
  }

  /**
   * Estimates a text's width for a font of size 1. Which font a viewer has is not known, so this is
   * that of wide ones among those without serifs.
   */
  private static double textWidth(String text) {
    return text.chars().mapToDouble(NodeBox::characterWidth).sum();
  }

  private static double characterWidth(int character) {
    if ("iljt.,:·'|-() ".indexOf(character) >= 0) {
      return 0.38;
    }
    return "mwMW".indexOf(character) >= 0 ? 0.92 : 0.63;
  }
}
