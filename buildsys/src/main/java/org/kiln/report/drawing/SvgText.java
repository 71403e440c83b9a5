package org.kiln.report.drawing;

import java.util.Locale;

/** Texts and numbers as SVG writes them. */
final class SvgText {
  private SvgText() {}

  /** Returns a text in which nothing is taken for markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Returns a number of pixels with one decimal at most. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Returns a name as a class or identifier; names of packages may have dots. */
  static String word(String name) {
    return name.replace('.', '_');
  }
}
