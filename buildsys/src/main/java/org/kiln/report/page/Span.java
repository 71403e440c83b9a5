package org.kiln.report.page;

/**
 * What something took.
 *
 * @param name what was done, for example a phase
 * @param begin when, in seconds since the run began
 * @param seconds how long
 */
record Span(String name, double begin, double seconds) {
  /** Returns when it ended, in seconds since the run began. */
  double end() {
    return begin + seconds;
  }
}
