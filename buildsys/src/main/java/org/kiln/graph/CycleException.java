package org.kiln.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.kiln.io.KilnException;

/** Dependencies that lead back to where they began. */
public final class CycleException extends KilnException {
  private static final long serialVersionUID = 1L;

  private final transient List<?> path;

  /**
   * Creates the error.
   *
   * @param path the nodes on the cycle, each depending on the next; the last is the first again
   */
  CycleException(List<?> path) {
    super(
        "the dependencies form a cycle: " + text(path) + "; expected none",
        "Remove one of these dependencies.",
        null);
    this.path = List.copyOf(path);
  }

  private static String text(List<?> path) {
    return path.stream().map(String::valueOf).collect(Collectors.joining(" → "));
  }

  /** Returns the nodes on the cycle, each depending on the next; the last is the first again. */
  public List<?> path() {
    return path;
  }
}
