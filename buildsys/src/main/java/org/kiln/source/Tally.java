package org.kiln.source;

import java.io.InputStream;

/** Counts what an archive unpacks to, and ends it beyond its bounds. */
final class Tally {
  private final long mostBytes;
  private final int mostEntries;
  private long bytes;
  private int entries;

  Tally(long mostBytes, int mostEntries) {
    this.mostBytes = mostBytes;
    this.mostEntries = mostEntries;
  }

  /** Creates one for what has no bounds, since it was not packed. */
  static Tally unbounded() {
    return new Tally(Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Counts a file, directory or link. */
  void entry(String path) throws UnsafeEntryException {
    entries++;
    if (entries > mostEntries) {
      throw new UnsafeEntryException(
          path, "is beyond the " + mostEntries + " entries that an archive may have");
    }
  }

  /** Counts bytes that an entry takes. */
  void bytes(String path, long count) throws UnsafeEntryException {
    bytes += count;
    if (bytes > mostBytes) {
      throw new UnsafeEntryException(
          path,
          "goes beyond the " + mostBytes + " bytes that an archive of this size may unpack to");
    }
  }

  /** Returns a stream whose bytes are counted as they are read. */
  InputStream counted(String path, InputStream in) {
    return new CountedStream(in, count -> bytes(path, count));
  }
}
