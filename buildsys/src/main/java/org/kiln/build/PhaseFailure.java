package org.kiln.build;

import java.util.List;

/** A phase's program ended with an error; it becomes a {@link BuildFailure}. */
final class PhaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> lastLines;

  PhaseFailure(int status, List<String> lastLines) {
    super("exit status " + status);
    this.status = status;
    this.lastLines = List.copyOf(lastLines);
  }

  int status() {
    return status;
  }

  List<String> lastLines() {
    return lastLines;
  }
}
