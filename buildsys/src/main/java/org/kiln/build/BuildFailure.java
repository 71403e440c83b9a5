package org.kiln.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kiln.build.diagnosis.Diagnosis;
import org.kiln.recipe.PackageName;

/**
 * Why a package could not be built.
 *
 * @param name the package
 * @param version its version
 * @param phase what was being done
 * @param what what went wrong, a sentence or more
 * @param exitStatus of the phase's program, where it was a program that failed
 * @param lastLines the end of the phase's output
 * @param diagnosis what the log says
 * @param remedy what to do
 * @param log the full log, where there is one yet
 * @param entrance how to look into the build's tree, where it is kept
 * @param cause what was thrown, where it was no program that failed
 */
public record BuildFailure(
    PackageName name,
    String version,
    String phase,
    String what,
    OptionalInt exitStatus,
    List<String> lastLines,
    Diagnosis diagnosis,
    Optional<String> remedy,
    Optional<Path> log,
    Optional<String> entrance,
    Optional<RuntimeException> cause) {
  /** Copies the list. */
  public BuildFailure {
    lastLines = List.copyOf(lastLines);
  }

  /** Returns all of it as text of several lines, for people. */
  public String describe() {
    var lines = new ArrayList<String>();
    lines.add("%s %s failed in phase %s: %s".formatted(name, version, phase, what));
    lines.addAll(diagnosis.firstError().isPresent() ? diagnosis.excerpts() : shownLastLines());
    diagnosis.advice().ifPresent(advice -> lines.addAll(advice.text()));
    remedy.ifPresent(lines::add);
    log.ifPresent(path -> lines.add("full log: " + path));
    entrance.ifPresent(lines::add);
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** Returns this failure, which happened in a part of another phase. */
  BuildFailure within(String outer) {
    return with(outer + ": " + phase, entrance);
  }

  /** Returns this failure, which can be looked into. */
  BuildFailure withEntrance(String text) {
    return with(phase, Optional.of(text));
  }

  private BuildFailure with(String newPhase, Optional<String> newEntrance) {
    return new BuildFailure(
        name,
        version,
        newPhase,
        what,
        exitStatus,
        lastLines,
        diagnosis,
        remedy,
        log,
        newEntrance,
        cause);
  }

  private List<String> shownLastLines() {
    return lastLines.stream().map("  | "::concat).toList();
  }
}
