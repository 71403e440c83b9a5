package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Knows when a disk is full: the usual reason why nothing can be written. */
final class DiskSpace {
  private static final long FULL_BYTES = 1 << 20;

  private DiskSpace() {}

  /** Returns what to do where a path could not be written. */
  static String remedy(Path path) {
    Path there = existing(path);
    return isFull(path)
        ? "The disk of "
            + there
            + " is full: free some space, or let KILN_CACHE name a directory"
            + " on another."
        : "Check that " + there + " may be written to, or let KILN_CACHE name another directory.";
  }

  /** Returns whether the disk that a path is on, or would be, is full. */
  static boolean isFull(Path path) {
    try {
      return Files.getFileStore(existing(path)).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path existing(Path path) {
    @Nullable Path there = path.toAbsolutePath();
    while (there != null && !Files.isDirectory(there)) {
      there = there.getParent();
    }
    return there == null ? path : there;
  }
}
