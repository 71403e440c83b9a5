package org.kiln.build.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files that build systems leave. */
final class WorkFiles {
  /** Deep enough for build directories of projects in projects. */
  private static final int DEPTH = 8;

  private WorkFiles() {}

  /** Returns the file of a name that was written last. */
  static Optional<Path> latest(Path directory, String name) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files =
        Files.find(
            directory,
            DEPTH,
            (file, attributes) -> attributes.isRegularFile() && file.endsWith(name))) {
      return files.max(Comparator.comparing(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
