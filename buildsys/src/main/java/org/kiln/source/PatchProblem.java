package org.kiln.source;

/** One thing in a patch that does not apply; the message says what, for the end of a sentence. */
final class PatchProblem extends Exception {
  private static final long serialVersionUID = 1L;

  PatchProblem(String what) {
    super(what);
  }

  /** Returns what; never null. */
  String what() {
    return String.valueOf(getMessage());
  }
}
