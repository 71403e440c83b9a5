package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads zip archives, wheels among them. */
record ZipEntries(ZipFile zip, FileChannel file, Tally tally, TreeEntry.Visitor visitor) {
  private static final int ANY_EXECUTE_BIT = 0111;
  private static final int TYPE = 0170000;
  private static final int REGULAR = 0100000;

  // No path is longer.
  private static final int LONGEST_TARGET = 4096;

  /** Shows a visitor every entry of a zip file. */
  static void visit(Path path, Tally tally, TreeEntry.Visitor visitor) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        ZipFile zip = ZipFile.builder().setPath(path).get()) {
      var entries = new ZipEntries(zip, file, tally, visitor);
      for (ZipArchiveEntry e : Collections.list(zip.getEntriesInPhysicalOrder())) {
        entries.visit(e);
      }
    }
  }

  private void visit(ZipArchiveEntry e) throws IOException {
    tally.entry(e.getName());
    LocalHeader.of(e, file).check(e);
    try (InputStream content = zip.getInputStream(e)) {
      InputStream counted = tally.counted(e.getName(), content);
      visitor.visit(entry(e, e.isUnixSymlink() ? target(counted) : ""), counted);
    }
  }

  private static String target(InputStream content) throws IOException {
    return new String(content.readNBytes(LONGEST_TARGET), StandardCharsets.UTF_8);
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
