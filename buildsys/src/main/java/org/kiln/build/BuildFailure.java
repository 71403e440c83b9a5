package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param remedy what to do
 * @param log the full log, where there is one yet
 * @param cause what was thrown, where it was no program that failed
 */
public record BuildFailure(
    PackageName name,
    String version,
    String phase,
    String what,
    OptionalInt exitStatus,
    List<String> lastLines,
    Optional<String> remedy,
    Optional<Path> log,
    Optional<RuntimeException> cause) {
  /** Copies the list. */
  public BuildFailure {
    lastLines = List.copyOf(lastLines);
  }

  /** Returns all of it as text of several lines, for people. */
  public String describe() {
    var text = new StringBuilder();
    text.append("%s %s failed in phase %s: %s%n".formatted(name, version, phase, what));
    lastLines.forEach(line -> text.append("  | ").append(line).append(System.lineSeparator()));
    remedy.ifPresent(r -> text.append(r).append(System.lineSeparator()));
    log.ifPresent(path -> text.append("full log: ").append(path).append(System.lineSeparator()));
    return text.toString();
  }
}
