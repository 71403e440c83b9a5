package org.kiln.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.kiln.io.FileStreams;

/**
 * An archive whose format its first bytes tell: its name in the store is a digest.
 *
 * @param file tar, plain or with gzip, bzip2, xz or zstd; or zip
 */
public record ArchiveFile(Path file) {
  // xz's largest preset takes 65 MiB; a file may ask for any amount.
  private static final int MOST_MEMORY_KIB = 512 * 1024;

  private static final Set<String> FORMATS =
      Set.of(
          CompressorStreamFactory.GZIP,
          CompressorStreamFactory.BZIP2,
          CompressorStreamFactory.XZ,
          CompressorStreamFactory.ZSTANDARD);

  private static final int HEAD = 512;
  private static final int TAR_MAGIC_AT = 257;

  /**
   * Shows a visitor every entry.
   *
   * @throws UnsafeEntryException if the archive unpacks to more than {@link Bounds#USUAL}
   * @throws IOException if the file is damaged, or no such archive, or the thread is interrupted
   */
  public void visit(TreeEntry.Visitor visitor) throws IOException {
    visit(Bounds.USUAL.tally(file), visitor);
  }

  /** Shows a visitor every entry, as long as a tally has it. */
  void visit(Tally tally, TreeEntry.Visitor visitor) throws IOException {
    byte[] head = head();
    if (startsWith(head, 0, "PK\3\4") || startsWith(head, 0, "PK\5\6")) {
      ZipEntries.visit(file, tally, visitor);
    } else {
      visitTar(startsWith(head, TAR_MAGIC_AT, "ustar"), tally, visitor);
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

  private void visitTar(boolean isPlain, Tally tally, TreeEntry.Visitor visitor)
      throws IOException {
    try (InputStream raw = new BufferedInputStream(FileStreams.input(file));
        InputStream tar = isPlain ? raw : decompressed(raw)) {
      TarEntries.visit(tar, tally, visitor);
    }
  }

  private static InputStream decompressed(InputStream raw) throws IOException {
    try {
      // True: archives compressed in parts, as parallel compressors do, are read to their end.
      return new BufferedInputStream(
          new CompressorStreamFactory(true, MOST_MEMORY_KIB)
              .createCompressorInputStream(raw, FORMATS));
    } catch (CompressorException e) {
      throw new IOException("neither zip nor tar, plain or with gzip, bzip2, xz or zstd", e);
    }
  }
}
