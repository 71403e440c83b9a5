package org.kiln.verify;

import org.opentest4j.TestAbortedException;

/** The browser that tests use, where the machine has one. */
final class InstalledBrowser {
  private InstalledBrowser() {}

  /** Returns the browser's programs, or skips the test with what is missing as the reason. */
  static BrowserPrograms programsOrSkip() {
    try {
      return BrowserPrograms.find(System.getenv());
    } catch (VerifyException e) {
      throw new TestAbortedException(e.getMessage(), e);
    }
  }
}
