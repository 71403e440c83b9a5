package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads tar archives. */
final class TarEntries {
  private static final int ANY_EXECUTE_BIT = 0111;

  private TarEntries() {}

  /** Shows a visitor every entry of an uncompressed tar stream. */
  static void visit(InputStream in, TreeEntry.Visitor visitor) throws IOException {
    // Not closed here: the caller owns the stream.
    var tar = new TarArchiveInputStream(in, "UTF-8");
    for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
      if (!tar.canReadEntryData(e)) {
        throw new IOException("can't read the entry " + e.getName() + ", it is of a rare kind");
      }
      visitor.visit(entry(e), tar);
    }
    // The end of the compressed stream has its checksum.
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static TreeEntry entry(TarArchiveEntry e) {
    return new TreeEntry(
        kind(e),
        e.getName(),
        e.isLink() || e.isSymbolicLink() ? e.getLinkName() : "",
        (e.getMode() & ANY_EXECUTE_BIT) != 0,
        Instant.ofEpochSecond(e.getLastModifiedTime().toInstant().getEpochSecond()));
  }

  private static TreeEntry.Kind kind(TarArchiveEntry e) {
    if (e.isDirectory()) {
      return TreeEntry.Kind.DIRECTORY;
    }
    if (e.isSymbolicLink()) {
      return TreeEntry.Kind.SYMBOLIC_LINK;
    }
    if (e.isLink()) {
      return TreeEntry.Kind.HARD_LINK;
    }
    return e.isFile() && !isSpecial(e) ? TreeEntry.Kind.FILE : TreeEntry.Kind.OTHER;
  }

  private static boolean isSpecial(TarArchiveEntry e) {
    return e.isCharacterDevice() || e.isBlockDevice() || e.isFIFO();
  }
}
