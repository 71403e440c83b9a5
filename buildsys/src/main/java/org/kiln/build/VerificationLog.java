package org.kiln.build;

import org.kiln.recipe.PackageName;

/**
 * Hears of second builds as if they were builds, and tells of them as what they are.
 *
 * @param log hears of it
 */
record VerificationLog(BuildLog log) implements BuildLog {
  @Override
  public void note(PackageName name, String message) {
    log.note(name, message);
  }

  @Override
  public void phaseStarted(PackageName name, String phase) {
    log.verificationPhaseStarted(name, phase);
  }
}
