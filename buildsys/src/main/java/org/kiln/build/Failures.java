package org.kiln.build;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.kiln.artifact.difference.Difference;
import org.kiln.build.diagnosis.Diagnosis;
import org.kiln.build.diagnosis.LogReading;
import org.kiln.build.diagnosis.Providers;
import org.kiln.io.KilnException;

/**
 * Tells of failures of one package's build.
 *
 * @param planned the package
 * @param phase what was being done
 * @param log the full log, where there is one yet
 * @param reading reads it
 */
record Failures(PlannedPackage planned, String phase, Optional<Path> log, LogReading reading) {
  private static final int SHOWN_DIFFERENCES = 40;

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  /** Returns how to tell of what happens before there is anything of a build. */
  static Failures before(PlannedPackage planned) {
    return outside(planned, "plan");
  }

  /** Returns how to tell of what happens where no log is written. */
  static Failures outside(PlannedPackage planned, String phase) {
    var nothing = new LogReading(planned.recipe().directory(), Providers.NONE);
    return new Failures(planned, phase, Optional.empty(), nothing);
  }

  BuildFailure of(PhaseFailure failure) {
    String what = "exit status " + failure.status();
    return failure(
        what,
        OptionalInt.of(failure.status()),
        failure.lastLines(),
        diagnosis(what, failure.lastLines()),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Tells of a second build that left something else.
   *
   * @param differences where
   * @param files those that differ, in pairs
   */
  BuildFailure ofDifference(List<Difference> differences, List<Path> files) {
    String both =
        files.stream().map(file -> "  " + file).collect(Collectors.joining(System.lineSeparator()));
    return failure(
        "a second build left something else",
        OptionalInt.empty(),
        lines(differences),
        Diagnosis.NONE,
        Optional.of("both are kept:" + System.lineSeparator() + both),
        Optional.empty());
  }

  private static List<String> lines(List<Difference> differences) {
    var lines = new ArrayList<String>();
    differences.stream().limit(SHOWN_DIFFERENCES).map(Difference::toString).forEach(lines::add);
    int more = differences.size() - lines.size();
    if (more > 0) {
      lines.add("… and in %d more places".formatted(more));
    }
    return lines;
  }

  private Diagnosis diagnosis(String what, List<String> lastLines) {
    try {
      return log.map(file -> reading.of(file, what, lastLines)).orElse(Diagnosis.NONE);
    } catch (UncheckedIOException e) {
      // The failure itself is what people must learn of.
      LOG.log(Level.FINE, "reading the log", e);
      return Diagnosis.NONE;
    }
  }

  BuildFailure of(KilnException failure) {
    return failure(
        failure.getMessage(),
        OptionalInt.empty(),
        List.of(),
        Diagnosis.NONE,
        failure.remedy(),
        Optional.of(failure));
  }

  /** A full disk, for example. */
  BuildFailure of(UncheckedIOException failure) {
    return failure(
        String.valueOf(failure.getCause()),
        OptionalInt.empty(),
        List.of(),
        Diagnosis.NONE,
        Optional.empty(),
        Optional.of(failure));
  }

  private BuildFailure failure(
      String what,
      OptionalInt status,
      List<String> lastLines,
      Diagnosis diagnosis,
      Optional<String> remedy,
      Optional<RuntimeException> cause) {
    return new BuildFailure(
        planned.name(),
        planned.release().version(),
        phase,
        what,
        status,
        lastLines,
        diagnosis,
        remedy,
        log,
        Optional.empty(),
        cause);
  }
}
