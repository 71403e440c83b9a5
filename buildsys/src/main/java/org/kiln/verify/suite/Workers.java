package org.kiln.verify.suite;

/** Starts workers. */
interface Workers {
  /**
   * Starts a worker; its first event is {@link Event.Ready}.
   *
   * @throws org.kiln.verify.VerifyException when there is no program to start
   */
  Worker start();
}
