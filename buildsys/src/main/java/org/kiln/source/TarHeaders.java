package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Steps from entry to entry of a tar stream. The library takes whole names and extended headers
 * into memory, however long, and one within the other; so this bounds what comes before an entry.
 */
final class TarHeaders {
  private static final long MOST = 1 << 19;

  private final TarArchiveInputStream tar;
  private final Tally tally;
  private boolean isBetween;
  private long taken;

  TarHeaders(InputStream in, Tally tally) {
    // Not closed here: the caller owns the stream.
    this.tar = new TarArchiveInputStream(new CountedStream(in, this::took), "UTF-8");
    this.tally = tally;
  }

  private void took(long bytes) throws IOException {
    if (isBetween) {
      taken += bytes;
      tally.bytes("a header", bytes);
      if (taken > MOST) {
        throw new IOException("the headers of one entry have more than " + MOST + " bytes");
      }
    }
  }

  /** Returns the next entry, or null after the last; all of the one before must have been read. */
  @Nullable TarArchiveEntry next() throws IOException {
    isBetween = true;
    taken = 0;
    TarArchiveEntry entry = tar.getNextEntry();
    isBetween = false;
    return entry;
  }

  /** Returns the bytes of the current entry. */
  InputStream content(TarArchiveEntry entry) throws IOException {
    if (!tar.canReadEntryData(entry)) {
      throw new UnsafeEntryException(entry.getName(), "is of a kind that can't be read");
    }
    return tally.counted(entry.getName(), tar);
  }
}
