package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much an archive may unpack to: a few bytes can become a full disk.
 *
 * @param always the number of bytes that any archive may become
 * @param entries the number of files, directories and links that it may become
 */
public record Bounds(long always, int entries) {
  /** What no honest archive comes near. */
  public static final Bounds USUAL = new Bounds(1L << 30, 1_000_000);

  /** How many times as large as itself an archive may become where that is more. */
  private static final int GROWTH = 200;

  /** Begins to count what an archive unpacks to. */
  Tally tally(Path archive) throws IOException {
    return new Tally(Math.max(always, Math.multiplyExact(Files.size(archive), GROWTH)), entries);
  }
}
