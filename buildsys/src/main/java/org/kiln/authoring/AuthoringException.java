package org.kiln.authoring;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** A recipe can't be written or changed. */
public final class AuthoringException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error. */
  AuthoringException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
