package org.kiln.build;

import java.nio.file.Path;
import java.util.Optional;
import org.kiln.recipe.PackageName;

/** How far a build is: what its failures tell of. */
final class Position {
  private final PackageName name;
  private final BuildLog log;
  private String phase = "fetch";
  private Optional<String> lastRun = Optional.empty();
  private Optional<Path> logFile = Optional.empty();

  Position(PackageName name, BuildLog log) {
    this.name = name;
    this.log = log;
  }

  /** Notes and tells of a phase that Kiln does itself. */
  void begin(String own) {
    phase = own;
    log.phaseStarted(name, own);
  }

  /** Notes a phase that runs in a container, which tells of itself. */
  void run(Phase next) {
    phase = next.name();
    lastRun = Optional.of(phase);
  }

  void logTo(Path file) {
    logFile = Optional.of(file);
  }

  String phase() {
    return phase;
  }

  /** Returns the last phase that ran in a container. */
  Optional<String> lastRun() {
    return lastRun;
  }

  /** Returns the full log, where there is one yet. */
  Optional<Path> logFile() {
    return logFile;
  }
}
