package org.kiln.verify;

import java.time.Duration;

/**
 * What became of one test.
 *
 * @param name for example {@code import numpy}, or that of a test function with its parameters
 * @param message why it failed or was skipped, one or more lines; empty where it passed
 */
public record TestResult(String name, Outcome outcome, String message, Duration duration) {
  /** Creates the result of a test that failed before it took any time worth mentioning. */
  static TestResult failed(String name, String message) {
    return new TestResult(name, Outcome.FAILED, message, Duration.ZERO);
  }
}
