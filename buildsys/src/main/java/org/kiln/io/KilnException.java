package org.kiln.io;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error that a user can cause and mend: what went wrong and what to do about it.
 *
 * <p>The command line prints {@link #getMessage()} and {@link #remedy()}, never a stack trace. Each
 * package that can fail has one subclass; the command line maps the subclasses to exit codes.
 */
public abstract class KilnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String remedy;

  /**
   * Creates an error.
   *
   * @param what what went wrong, where, and what was expected, in one or more lines
   * @param remedy what the user can do, one or more lines; null where nothing sensible can be said
   * @param cause the error underneath, null where there is none
   */
  protected KilnException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  /** Returns what went wrong; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Returns what the user can do about it. */
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }
}
