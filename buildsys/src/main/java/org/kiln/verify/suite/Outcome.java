package org.kiln.verify.suite;

import java.util.Locale;

/** What became of a test. */
public enum Outcome {
  /** It did what it should. */
  PASSED,
  /** It was not run; the message has the reason. */
  SKIPPED,
  /** It failed, as the suite itself says that it does. */
  XFAILED,
  /** It did not do what it should. */
  FAILED,
  /** The process did not survive it. */
  CRASHED,
  /** It took longer than a test may. */
  TIMED_OUT;

  /** Returns the outcome that the guest names. */
  static Outcome parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
