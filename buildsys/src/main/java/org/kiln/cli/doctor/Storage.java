package org.kiln.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.io.CacheDirectory;

/**
 * Where what is built goes.
 *
 * @param cache Kiln's
 */
public record Storage(CacheDirectory cache) {
  private static final long GIGABYTE = 1_000_000_000L;
  private static final long LEAST = 6 * GIGABYTE;
  private static final long ENOUGH = 15 * GIGABYTE;

  /** Examines whether the cache can be written to. */
  public Finding directory() {
    try {
      Files.createDirectories(cache.root());
      Files.delete(Files.createTempFile(cache.root(), "doctor-", ".tmp"));
      return Finding.ok("cache", cache.root().toString());
    } catch (IOException e) {
      return Finding.lacks(
          "cache",
          cache.root() + " can't be written to: " + e,
          "Let KILN_CACHE name a directory that can.");
    }
  }

  /** Examines the free space of the disk that the cache is on. */
  public Finding disk() {
    try {
      return disk(Files.getFileStore(existing(cache.root())).getUsableSpace());
    } catch (IOException e) {
      return Finding.look("disk", "can't be asked: " + e, "Look at `df " + cache.root() + "`.");
    }
  }

  static Finding disk(long free) {
    String what = "%.1f GB free".formatted(free / (double) GIGABYTE);
    String remedy =
        "The toolchain image takes 4 GB, and all packages take some more. Free some (`kiln clean`"
            + " removes what can be built again), or let KILN_CACHE name another disk.";
    if (free < LEAST) {
      return Finding.lacks("disk", what, remedy);
    }
    return free < ENOUGH ? Finding.look("disk", what, remedy) : Finding.ok("disk", what);
  }

  private static Path existing(Path path) {
    Path at = path;
    for (Path parent = at.getParent();
        parent != null && !Files.exists(at);
        parent = at.getParent()) {
      at = parent;
    }
    return at;
  }
}
