package org.kiln.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kiln.io.KilnException;

/** The one place that turns exceptions into exit codes and advice. */
final class Failures {
  /** Each package has errors of one kind; the key is the package's name below {@code org.kiln}. */
  static final Map<String, ExitCode> CODES =
      Map.ofEntries(
          Map.entry("report", ExitCode.DISK),
          Map.entry("verify", ExitCode.MISSING_PREREQUISITE),
          Map.entry("repository", ExitCode.DISK),
          Map.entry("authoring", ExitCode.BAD_RECIPE),
          Map.entry("build", ExitCode.BUILD_FAILED),
          Map.entry("artifact", ExitCode.BUILD_FAILED),
          Map.entry("toolchain", ExitCode.MISSING_PREREQUISITE),
          Map.entry("source", ExitCode.SOURCE_UNAVAILABLE),
          Map.entry("container", ExitCode.MISSING_PREREQUISITE),
          Map.entry("graph", ExitCode.BAD_RECIPE),
          Map.entry("recipe", ExitCode.BAD_RECIPE),
          Map.entry("yaml", ExitCode.BAD_RECIPE),
          Map.entry("io", ExitCode.DISK));

  private static final String FREE_SPACE =
      "Free some space (kiln clean removes what is rebuilt on demand), or set KILN_CACHE to a"
          + " directory on a larger disk.";

  private Failures() {}

  /** Returns what to tell, or nothing if the error is a fault in Kiln. */
  static Optional<Failure> explain(Throwable error) {
    Throwable cause = unwrap(error);
    if (isInterruption(cause)) {
      return Optional.of(Failure.of(ExitCode.INTERRUPTED, "interrupted", null));
    } else if (cause instanceof KilnException known) {
      return Optional.of(ofKnown(known));
    } else if (cause instanceof IOException disk) {
      return Optional.of(ofDisk(disk));
    }
    return Optional.empty();
  }

  private static boolean isInterruption(Throwable error) {
    return error instanceof InterruptedException
        || error instanceof CancellationException
        // Reading and writing fail where the thread is interrupted, and so does all that needs it.
        || isCaused(error, ClosedByInterruptException.class::isInstance);
  }

  private static boolean isCaused(Throwable error, Predicate<Throwable> by) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).anyMatch(by);
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
        : new Failure(codeOf(error), error.getMessage(), error.remedy());
  }

  private static ExitCode codeOf(KilnException error) {
    String[] names = error.getClass().getPackageName().split("\\.", -1);
    return CODES.getOrDefault(names.length > 2 ? names[2] : "", ExitCode.INTERNAL);
  }

  private static boolean isDiskFull(Throwable error) {
    return isCaused(
        error,
        cause -> cause instanceof IOException && text(cause).contains("No space left on device"));
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
