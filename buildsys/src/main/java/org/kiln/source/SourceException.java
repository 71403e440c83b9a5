package org.kiln.source;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** A source can't be fetched, unpacked or patched. */
public final class SourceException extends KilnException {
  private static final long serialVersionUID = 1L;

  private final boolean isUnreachable;

  /** Creates an error. */
  public SourceException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    this(what, remedy, cause, false);
  }

  private SourceException(
      String what, @Nullable String remedy, @Nullable Throwable cause, boolean isUnreachable) {
    super(what, remedy, cause);
    this.isUnreachable = isUnreachable;
  }

  /** Creates the error that no place delivers a source. */
  static SourceException unreachable(String what, String remedy) {
    return new SourceException(what, remedy, null, true);
  }

  /** Returns the same error with more advice. */
  SourceException advised(String advice) {
    String remedy = remedy().map(first -> first + " " + advice).orElse(advice);
    return new SourceException(getMessage(), remedy, this, isUnreachable);
  }

  /** Returns whether no place delivered anything; on another machine one may. */
  public boolean isUnreachable() {
    return isUnreachable;
  }
}
