package org.kiln.io;

import java.util.stream.Collectors;

/**
 * Text of a file as a message can show it: on one line, harmless to terminals, and not too long.
 */
public final class VisibleText {
  private static final int LONGEST = 400;
  private static final int HEAD = 250;
  private static final int TAIL = 120;

  private VisibleText() {}

  /**
   * Returns a text with its control characters as {@code \\u001b}, and without its middle where it
   * is longer than a message should be: its ends say what it is about.
   */
  public static String of(String text) {
    return shortened(text)
        .codePoints()
        .mapToObj(VisibleText::visible)
        .collect(Collectors.joining());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, HEAD) + " … " + text.substring(text.length() - TAIL);
  }

  // Format characters change the direction of what follows, or can't be seen at all.
  private static String visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          "\\u%04x".formatted(codePoint);
      default -> Character.toString(codePoint);
    };
  }
}
