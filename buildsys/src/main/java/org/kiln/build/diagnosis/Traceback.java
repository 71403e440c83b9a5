package org.kiln.build.diagnosis;

import java.util.OptionalInt;

/** Follows Python's tracebacks, of which the last line says what went wrong. */
final class Traceback {
  private static final String HEAD = "Traceback (most recent call last):";

  private OptionalInt indentation = OptionalInt.empty();

  /** Takes the next line; returns whether it is the last of a traceback. */
  boolean endsWith(String line) {
    if (line.strip().equals(HEAD)) {
      indentation = OptionalInt.of(indentation(line));
      return false;
    }
    boolean isEnd =
        indentation.isPresent() && !line.isBlank() && indentation(line) <= indentation.getAsInt();
    if (isEnd) {
      indentation = OptionalInt.empty();
    }
    return isEnd;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}
