package org.kiln.verify;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** Tests that cannot be run at all, as opposed to tests that fail. */
public final class VerifyException extends KilnException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what went wrong and where
   * @param remedy what the user can do
   * @param cause the error underneath, null where there is none
   */
  public VerifyException(String what, String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
