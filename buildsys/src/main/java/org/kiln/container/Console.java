package org.kiln.container;

import java.io.InputStream;
import java.io.OutputStream;

/** A terminal that a person sits at, as a container's programs use it: bytes pass unchanged. */
public interface Console {
  /** Returns what the person types. */
  InputStream input();

  /** Returns where the person reads. */
  OutputStream output();

  /** Returns the size now. */
  Size size();

  /** Tells somebody when the size changes. */
  void onResize(Runnable listener);

  /**
   * How large a terminal is, in characters.
   *
   * @param columns how many in a line
   * @param rows how many lines
   */
  record Size(int columns, int rows) {}
}
