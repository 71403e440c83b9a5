package org.kiln.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;

/** Remembers how long packages took to build, so that the longest chain can start first. */
final class Durations {
  /** What is assumed of a package that was never built here. */
  private static final long UNKNOWN_SECONDS = 60;

  private final Path directory;

  Durations(CacheDirectory cache) {
    this.directory = cache.actions().resolve("seconds");
  }

  long seconds(PackageName name) {
    try {
      return Long.parseLong(Files.readString(file(name)).strip());
    } catch (IOException | NumberFormatException e) {
      return UNKNOWN_SECONDS;
    }
  }

  void remember(PackageName name, long seconds) {
    AtomicFiles.write(file(name), seconds + "\n");
  }

  private Path file(PackageName name) {
    return directory.resolve(name.text());
  }
}
