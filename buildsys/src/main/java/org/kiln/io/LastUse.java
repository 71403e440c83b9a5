package org.kiln.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * When a file of a cache was last used: the time of its last modification, since the time of the
 * last access is kept on few machines, and moved by whoever looks.
 */
public final class LastUse {
  /** How old the time may grow, so that not each build writes to the disk. */
  private static final Duration PRECISION = Duration.ofHours(1);

  private LastUse() {}

  /** Notes that a file is used now; one that is gone meanwhile is no error. */
  public static void note(Path file) {
    try {
      Instant now = Instant.now();
      if (of(file).isBefore(now.minus(PRECISION))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (NoSuchFileException e) {
      return; // Somebody removed it meanwhile.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when a file was last used. */
  public static Instant of(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
