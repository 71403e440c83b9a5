package org.kiln.verify;

/** Hears how tests go; called from several threads at once. */
public interface TestListener {
  /** Hears nothing. */
  TestListener NONE = suite -> {};

  /** The tests of a package in a guest are over. */
  void suiteFinished(SuiteResult suite);
}
