package org.kiln.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;

/**
 * Remembers which results came out the same when they were built again: {@code
 * actions/<key>.reproduced.json}, which goes with the result.
 */
record Reproductions(CacheDirectory cache) {
  private record Known(String when, List<Artifact> artifacts) {}

  /** Returns whether just these bits were reproduced. */
  boolean has(ActionResult result) {
    Path file = file(result);
    try {
      return Files.exists(file)
          && ActionJson.read(file, Known.class).artifacts().equals(result.artifacts());
    } catch (IOException byAnotherVersion) {
      return false;
    }
  }

  void remember(ActionResult result) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    var known = new Known(now, result.artifacts());
    AtomicFiles.create(file(result), aside -> ActionJson.write(known, aside));
  }

  private Path file(ActionResult result) {
    return cache.actions().resolve(result.key() + ".reproduced.json");
  }
}
