package org.kiln.repository;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** A repository that cannot be written, read or served. */
public final class RepositoryException extends KilnException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what went wrong and where
   * @param remedy what the user can do
   * @param cause the error underneath, null where there is none
   */
  public RepositoryException(String what, String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
