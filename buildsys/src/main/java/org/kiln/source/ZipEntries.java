package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads zip archives, wheels among them. */
final class ZipEntries {
  private static final int ANY_EXECUTE_BIT = 0111;
  private static final int TYPE = 0170000;
  private static final int REGULAR = 0100000;

  private ZipEntries() {}

  /** Shows a visitor every entry of a zip file. */
  static void visit(Path file, TreeEntry.Visitor visitor) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry e : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (e.isUnixSymlink()) {
          visitor.visit(entry(e, zip.getUnixSymlink(e)), InputStream.nullInputStream());
        } else {
          visit(zip, e, visitor);
        }
      }
    }
  }

  private static void visit(ZipFile zip, ZipArchiveEntry e, TreeEntry.Visitor visitor)
      throws IOException {
    try (InputStream content = zip.getInputStream(e)) {
      visitor.visit(entry(e, ""), content);
    }
  }

  private static TreeEntry entry(ZipArchiveEntry e, String target) {
    return new TreeEntry(
        kind(e),
        e.getName(),
        target,
        (e.getUnixMode() & ANY_EXECUTE_BIT) != 0,
        Instant.ofEpochSecond(e.getLastModifiedTime().toInstant().getEpochSecond()));
  }

  private static TreeEntry.Kind kind(ZipArchiveEntry e) {
    if (e.isDirectory()) {
      return TreeEntry.Kind.DIRECTORY;
    }
    if (e.isUnixSymlink()) {
      return TreeEntry.Kind.SYMBOLIC_LINK;
    }
    int type = e.getUnixMode() & TYPE;
    return type == 0 || type == REGULAR ? TreeEntry.Kind.FILE : TreeEntry.Kind.OTHER;
  }
}
