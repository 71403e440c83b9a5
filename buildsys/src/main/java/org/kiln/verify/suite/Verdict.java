package org.kiln.verify.suite;

/** What a test's outcome counts as. */
public enum Verdict {
  /** It passed. */
  PASSED("passed"),
  /** It failed, and nobody said that it would. */
  FAILED("failed"),
  /** It did not pass, as an expectation says. */
  EXPECTED("expected"),
  /** It was not run. */
  SKIPPED("skipped"),
  /** It failed, as the suite itself says. */
  XFAILED("xfailed"),
  /** It ended the process, or took too long, and nobody said that it would. */
  CRASHED("crashed");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** Returns the word for it in reports. */
  public String text() {
    return text;
  }

  /** Returns whether it makes the run a failure. */
  public boolean isUnexpected() {
    return this == FAILED || this == CRASHED;
  }
}
