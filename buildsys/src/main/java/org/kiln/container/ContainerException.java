package org.kiln.container;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** The container engine is missing, refuses, or failed. */
public final class ContainerException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error. */
  public ContainerException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
