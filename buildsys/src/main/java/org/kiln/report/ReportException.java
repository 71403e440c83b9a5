package org.kiln.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** A report that cannot be written. */
public final class ReportException extends KilnException {
  private static final long serialVersionUID = 1L;

  private ReportException(String what, String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }

  /** Says that something cannot be written. */
  public static ReportException cannotWrite(String what, IOException cause) {
    return new ReportException(
        "cannot write %s: %s".formatted(what, cause),
        "Name a file in a directory that exists and has room.",
        cause);
  }
}
