package org.kiln.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as lines that keep their line ends, one char a byte: any encoding survives, and so does a
 * carriage return.
 */
final class TextLines {
  private TextLines() {}

  /** Splits bytes after each line feed. */
  static List<String> of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** Joins lines to bytes. */
  static byte[] join(List<String> lines) {
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Shows a line to people: decoded, with what is invisible made visible. */
  static String show(String line) {
    String text =
        new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .replace("\t", "\\t")
            .replace("\r", "\\r");
    return text.endsWith("\n")
        ? text.substring(0, text.length() - 1)
        : text + " (without a line end)";
  }
}
