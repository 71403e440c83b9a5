package org.kiln.cli.console;

import java.util.List;
import java.util.function.IntFunction;

/** Where progress is shown; safe for use from several threads. */
public interface Screen extends AutoCloseable {
  /** Prints a line that stays. */
  void print(String line);

  /**
   * Keeps lines below everything that was printed, where the screen can do that.
   *
   * @param lines returns the lines for a width in columns; asked several times a second
   */
  void keepBelow(IntFunction<List<String>> lines);

  /** Returns whether lines are kept below; if not, more is worth printing. */
  boolean isLive();

  /** Removes the lines below. */
  @Override
  void close();
}
