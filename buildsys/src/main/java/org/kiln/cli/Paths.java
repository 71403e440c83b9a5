package org.kiln.cli;

import java.nio.file.Path;

/** How paths are shown. */
final class Paths {
  private Paths() {}

  /** Returns a path relative to the working directory where it is below, which can be clicked. */
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }
}
