package org.kiln.build;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** A build can't be planned, or what it needs is not there. */
public final class BuildException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error. */
  public BuildException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
