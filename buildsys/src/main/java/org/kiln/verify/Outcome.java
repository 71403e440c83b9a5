package org.kiln.verify;

/** What became of a test. */
public enum Outcome {
  /** It did what it should. */
  PASSED,
  /** It did not, or never came to its end. */
  FAILED,
  /** It was not run, or is known to fail; the message has the reason. */
  SKIPPED
}
