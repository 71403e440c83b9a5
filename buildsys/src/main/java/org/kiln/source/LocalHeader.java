package org.kiln.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What stands before an entry's bytes in a zip archive (APPNOTE.TXT, 4.3.7). The directory at the
 * archive's end says it again; readers that believe one see another archive than those that believe
 * the other.
 *
 * @param method how the entry is compressed
 * @param name as it is written, not decoded
 */
record LocalHeader(int method, ByteBuffer name) {
  private static final int SIGNATURE = 0x04034b50;
  private static final int SIZE = 30;
  private static final int METHOD_AT = 8;
  private static final int NAME_LENGTH_AT = 26;

  /** Reads the one that the directory has for an entry. */
  static LocalHeader of(ZipArchiveEntry entry, FileChannel file) throws IOException {
    ByteBuffer fixed = read(file, entry.getLocalHeaderOffset(), SIZE);
    if (fixed.getInt(0) != SIGNATURE) {
      throw new UnsafeEntryException(entry.getName(), "is not where the directory has it");
    }
    int length = Short.toUnsignedInt(fixed.getShort(NAME_LENGTH_AT));
    ByteBuffer name = read(file, entry.getLocalHeaderOffset() + SIZE, length);
    return new LocalHeader(Short.toUnsignedInt(fixed.getShort(METHOD_AT)), name);
  }

  private static ByteBuffer read(FileChannel file, long at, int size) throws IOException {
    var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("the archive is cut");
      }
    }
    return bytes.flip();
  }

  /**
   * Checks that both say the same.
   *
   * @throws UnsafeEntryException if they do not
   */
  void check(ZipArchiveEntry entry) throws UnsafeEntryException {
    boolean isSame =
        method == entry.getMethod() && name.equals(ByteBuffer.wrap(entry.getRawName()));
    if (!isSame) {
      throw new UnsafeEntryException(
          entry.getName(), "is another entry in the archive than in the archive's directory");
    }
  }
}
