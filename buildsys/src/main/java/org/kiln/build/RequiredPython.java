package org.kiln.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.artifact.WheelMetadata;
import org.kiln.python.PythonVersion;
import org.kiln.python.VersionRange;
import org.kiln.toolchain.Line;

/**
 * Checks that a release is for the line's Python by its own metadata too ({@code Requires-Python}):
 * no installer would take it otherwise, and most often it would not work.
 */
record RequiredPython(PlannedPackage planned, Line line) {
  private static final String FIELD = "Requires-Python";

  /**
   * Checks an unpacked source, as far as it has metadata, so that a build that is in vain ends
   * before it begins.
   *
   * @throws BuildException if the line's Python is none of those that they name
   */
  void checkSource(Path source) {
    Path file = source.resolve("PKG-INFO");
    if (Files.isRegularFile(file)) {
      check(WheelMetadata.read(file));
    }
  }

  /**
   * Checks metadata.
   *
   * @throws BuildException if the line's Python is none of those that they name
   */
  void check(WheelMetadata metadata) {
    // What is none of PEP 440 forbids nothing: pip takes it so, too.
    Optional<VersionRange> required = metadata.first(FIELD).flatMap(VersionRange::parse);
    PythonVersion python = PythonVersion.parse(line.python()).orElseThrow();
    if (required.filter(range -> !range.contains(python)).isPresent()) {
      throw mismatch(required.get());
    }
  }

  private BuildException mismatch(VersionRange required) {
    return new BuildException(
        "%s is for Python %s by its own metadata, and %s is Python %s"
            .formatted(planned.label(), required, line.name(), line.python()),
        "write `python: \"%s\"` into this release of %s, and list one that suits %s too, if there is any;\n"
                .formatted(required, planned.recipe().directory().resolve("meta.yaml"), line.name())
            + "if it works with this Python all the same, patch its metadata",
        null);
  }
}
