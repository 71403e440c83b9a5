package org.kiln.artifact;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The symbols that libraries define: those of a static one stand in the table that {@code ar}
 * writes as its first member (System V's form: a big-endian count, as many offsets, then the
 * names).
 */
final class LibrarySymbols {
  private static final byte[] MAGIC = "!<arch>\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 60;
  private static final int SIZE_BEGIN = 48;
  private static final int SIZE_END = 58;

  /** No library's table is larger; what says so is damaged. */
  private static final long LARGEST = 64L << 20;

  private LibrarySymbols() {}

  /** Returns whether a file is a library, by its name. */
  static boolean isLibrary(String name) {
    return name.endsWith(".a") || name.endsWith(".so");
  }

  /** Returns the names; none where the file is something else. */
  static Set<String> of(String name, InputStream content) throws IOException {
    return name.endsWith(".a") ? ofArchive(new DataInputStream(content)) : ofModule(content);
  }

  private static Set<String> ofArchive(DataInputStream in) throws IOException {
    byte[] head = in.readNBytes(MAGIC.length + HEADER);
    if (head.length < MAGIC.length + HEADER
        || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return Set.of();
    }
    String member = new String(head, MAGIC.length, HEADER, StandardCharsets.US_ASCII);
    boolean hasTable = member.startsWith("/ ");
    return hasTable
        ? names(in, Long.parseLong(member.substring(SIZE_BEGIN, SIZE_END).strip()))
        : Set.of();
  }

  private static Set<String> names(DataInputStream in, long size) throws IOException {
    long count = Integer.toUnsignedLong(in.readInt());
    long offsets = count * Integer.BYTES;
    long rest = size - Integer.BYTES - offsets;
    if (rest < 0 || size > LARGEST) {
      return Set.of();
    }
    in.skipNBytes(offsets);
    String text = new String(in.readNBytes((int) rest), StandardCharsets.UTF_8);
    return new TreeSet<>(Arrays.asList(text.split("\0")));
  }

  private static Set<String> ofModule(InputStream content) throws IOException {
    try {
      var names = new TreeSet<String>();
      WasmModule.parse("a library", content.readAllBytes())
          .exports()
          .forEach(symbol -> names.add(symbol.name()));
      return names;
    } catch (ArtifactException notOne) {
      return Set.of();
    }
  }
}
