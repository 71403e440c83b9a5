package org.kiln.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.kiln.io.FileStreams;

/**
 * An archive whose format its first bytes tell: its name in the store is a digest.
 *
 * @param file tar, plain or with gzip, bzip2, xz or zstd; or zip
 */
record ArchiveFile(Path file) {
  private static final int HEAD = 512;
  private static final int TAR_MAGIC_AT = 257;

  /**
   * Shows a visitor every entry.
   *
   * @throws IOException if the file is damaged, or no such archive, or the thread is interrupted
   */
  void visit(TreeEntry.Visitor visitor) throws IOException {
    byte[] head = head();
    if (startsWith(head, 0, "PK\3\4") || startsWith(head, 0, "PK\5\6")) {
      ZipEntries.visit(file, visitor);
    } else {
      visitTar(startsWith(head, TAR_MAGIC_AT, "ustar"), visitor);
    }
  }

  private byte[] head() throws IOException {
    try (InputStream in = FileStreams.input(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] bytes, int at, String magic) {
    byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
    int end = at + expected.length;
    return end <= bytes.length && Arrays.equals(bytes, at, end, expected, 0, expected.length);
  }

  private void visitTar(boolean isPlain, TreeEntry.Visitor visitor) throws IOException {
    try (InputStream raw = new BufferedInputStream(FileStreams.input(file));
        InputStream tar = isPlain ? raw : decompressed(raw)) {
      TarEntries.visit(tar, visitor);
    }
  }

  private static InputStream decompressed(InputStream raw) throws IOException {
    try {
      // True: archives compressed in parts, as parallel compressors do, are read to their end.
      return new BufferedInputStream(
          new CompressorStreamFactory(true).createCompressorInputStream(raw));
    } catch (CompressorException e) {
      throw new IOException("neither zip nor tar, plain or with gzip, bzip2, xz or zstd", e);
    }
  }
}
