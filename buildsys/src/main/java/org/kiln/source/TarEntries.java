package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Reads tar archives. */
final class TarEntries {
  private static final int ANY_EXECUTE_BIT = 0111;

  private TarEntries() {}

  /** Shows a visitor every entry of an uncompressed tar stream. */
  static void visit(InputStream in, Tally tally, TreeEntry.Visitor visitor) throws IOException {
    var headers = new TarHeaders(in, tally);
    for (TarArchiveEntry e = headers.next(); e != null; e = headers.next()) {
      tally.entry(e.getName());
      InputStream content = headers.content(e);
      visitor.visit(entry(e), content);
      content.transferTo(OutputStream.nullOutputStream());
    }
    // The end of the compressed stream has its checksum.
    tally.counted("the end", in).transferTo(OutputStream.nullOutputStream());
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

  // The library takes for a file whatever it has no other word for.
  private static boolean isSpecial(TarArchiveEntry e) {
    return e.isCharacterDevice() || e.isBlockDevice() || e.isFIFO();
  }
}
