package org.kiln.verify.suite;

import org.kiln.recipe.PackageName;

/** Hears how suites go; called from several threads at once. */
public interface SuiteListener {
  /** A suite begins. */
  void suiteStarted(PackageName name, int units);

  /** Returns what hears a new process, and all those that take its place. */
  LaneListener lane();
}
