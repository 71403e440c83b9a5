package org.kiln.authoring;

import java.util.regex.Pattern;

/** Text as YAML writes it: plain where that reads back as the same text, else in quotes. */
final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/(._][^\\n\\t]*");
  private static final Pattern MISREAD =
      Pattern.compile(": |:$| #|^(?i:true|false|yes|no|on|off|null)$|\\s$");

  private YamlText() {}

  /** Returns a text of one line as it stands in a recipe. */
  static String of(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    boolean isPlain = PLAIN.matcher(line).matches() && !MISREAD.matcher(line).find();
    return isPlain ? line : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
