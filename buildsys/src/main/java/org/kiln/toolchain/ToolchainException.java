package org.kiln.toolchain;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** The toolchain image can't be made, or its lock can't be read. */
public final class ToolchainException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error. */
  public ToolchainException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
