package org.kiln.verify;

/**
 * A JavaScript engine that runs cases against the runtime of one repository: Node or a browser.
 *
 * <p>Nothing that a case does reaches another case.
 */
public interface Guest extends AutoCloseable {
  /** Returns the guest's name in reports, for example {@code node}. */
  String name();

  /** Returns how many cases may run at the same time; more of them wait for each other. */
  int capacity();

  /**
   * Runs a case and waits for its end. A case that throws, crashes or takes too long is a result,
   * not an error.
   *
   * @throws VerifyException when the guest cannot be started
   */
  GuestRun run(GuestCase guestCase);

  /** Ends the guest and what it started. */
  @Override
  void close();
}
