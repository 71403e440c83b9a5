package org.kiln.source;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** A source can't be fetched, unpacked or patched. */
public final class SourceException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error. */
  public SourceException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
