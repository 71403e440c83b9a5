package org.kiln.yaml;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file as it was given to the reader
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Position(Path file, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparing(Position::line)
          .thenComparing(Position::column);

  /** Returns the beginning of a file. */
  public static Position startOf(Path file) {
    return new Position(file, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
