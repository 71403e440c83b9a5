package org.kiln.build;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kiln.io.KilnException;

/**
 * Tells of failures of one package's build.
 *
 * @param planned the package
 * @param phase what was being done
 * @param log the full log, where there is one yet
 */
record Failures(PlannedPackage planned, String phase, Optional<Path> log) {

  BuildFailure of(PhaseFailure failure) {
    return failure(
        "exit status " + failure.status(),
        OptionalInt.of(failure.status()),
        failure.lastLines(),
        Optional.empty(),
        Optional.empty());
  }

  BuildFailure of(KilnException failure) {
    return failure(
        failure.getMessage(),
        OptionalInt.empty(),
        List.of(),
        failure.remedy(),
        Optional.of(failure));
  }

  /** A full disk, for example. */
  BuildFailure of(UncheckedIOException failure) {
    return failure(
        String.valueOf(failure.getCause()),
        OptionalInt.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(failure));
  }

  private BuildFailure failure(
      String what,
      OptionalInt status,
      List<String> lastLines,
      Optional<String> remedy,
      Optional<RuntimeException> cause) {
    return new BuildFailure(
        planned.name(),
        planned.release().version(),
        phase,
        what,
        status,
        lastLines,
        remedy,
        log,
        cause);
  }
}
