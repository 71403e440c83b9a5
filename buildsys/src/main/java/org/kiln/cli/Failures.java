package org.kiln.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.kiln.container.ContainerException;
import org.kiln.io.KilnException;
import org.kiln.source.SourceException;

/** The one place that turns exceptions into exit codes and advice. */
final class Failures {
  static final Map<Class<? extends KilnException>, ExitCode> CODES =
      Map.of(
          SourceException.class, ExitCode.SOURCE_UNAVAILABLE,
          ContainerException.class, ExitCode.MISSING_PREREQUISITE);

  private Failures() {}

  /** Returns what to tell, or nothing if the error is a fault in Kiln. */
  static Optional<Failure> explain(Throwable error) {
    Throwable cause = unwrap(error);
    if (cause instanceof KilnException known) {
      return Optional.of(ofKnown(known));
    } else if (cause instanceof IOException disk) {
      return Optional.of(ofDisk(disk));
    } else if (cause instanceof InterruptedException || cause instanceof CancellationException) {
      return Optional.of(Failure.of(ExitCode.INTERRUPTED, "interrupted", null));
    }
    return Optional.empty();
  }

  private static Throwable unwrap(Throwable error) {
    Throwable cause = error.getCause();
    boolean isWrapper =
        error instanceof UncheckedIOException
            || error instanceof ExecutionException
            || error instanceof CompletionException;
    return isWrapper && cause != null ? unwrap(cause) : error;
  }

  private static Failure ofKnown(KilnException error) {
    return isDiskFull(error)
        ? new Failure(ExitCode.DISK, error.getMessage(), Optional.of(FREE_SPACE))
        : new Failure(
            CODES.getOrDefault(error.getClass(), ExitCode.INTERNAL),
            error.getMessage(),
            error.remedy());
  }

  private static final String FREE_SPACE =
      "Free some space (kiln clean removes what is rebuilt on demand), or set KILN_CACHE to a"
          + " directory on a larger disk.";

  private static boolean isDiskFull(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && text(cause).contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }

  private static Failure ofDisk(IOException error) {
    if (isDiskFull(error)) {
      return Failure.of(ExitCode.DISK, "the disk is full: " + text(error), FREE_SPACE);
    } else if (error instanceof NoSuchFileException missing) {
      return Failure.of(ExitCode.DISK, "there is no " + missing.getFile(), null);
    } else if (error instanceof AccessDeniedException denied) {
      return Failure.of(ExitCode.DISK, "no permission for " + denied.getFile(), null);
    }
    String kind =
        error instanceof FileSystemException ? "" : error.getClass().getSimpleName() + ": ";
    return Failure.of(ExitCode.DISK, kind + text(error), null);
  }

  private static String text(Throwable error) {
    return String.valueOf(error.getMessage());
  }
}
