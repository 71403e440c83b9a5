package org.kiln.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Makes tar archives as no honest program would. */
public final class TestArchive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

  public TestArchive() {
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  public TestArchive file(String path, String content) {
    return file(path, content, 0600);
  }

  public TestArchive file(String path, String content, int mode) {
    byte[] data = content.getBytes(StandardCharsets.UTF_8);
    var entry = new TarArchiveEntry(path, true);
    entry.setMode(0100000 | mode);
    entry.setSize(data.length);
    return add(entry, data);
  }

  TestArchive directory(String path) {
    return add(new TarArchiveEntry(path + "/", true), new byte[0]);
  }

  public TestArchive link(String path, String target) {
    return special(path, target, TarConstants.LF_SYMLINK);
  }

  TestArchive hardLink(String path, String target) {
    return special(path, target, TarConstants.LF_LINK);
  }

  public TestArchive special(String path, String target, byte type) {
    var entry = new TarArchiveEntry(path, type, true);
    entry.setLinkName(target);
    return add(entry, new byte[0]);
  }

  /** What GNU tar puts before an entry whose name does not fit into its header. */
  public TestArchive longName(String name) {
    var entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, true);
    byte[] data = name.getBytes(StandardCharsets.UTF_8);
    entry.setSize(data.length);
    return add(entry, data);
  }

  private TestArchive add(TarArchiveEntry entry, byte[] data) {
    entry.setModTime(1_000_000_000_000L);
    try {
      tar.putArchiveEntry(entry);
      tar.write(data);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public byte[] bytes() {
    try {
      tar.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the archive, compressed as commons-compress names it, or plain. */
  Path writeTo(Path file, String compression) throws IOException, CompressorException {
    try (OutputStream raw = Files.newOutputStream(file)) {
      if (compression.equals("plain")) {
        raw.write(bytes());
        return file;
      }
      try (OutputStream out =
          new CompressorStreamFactory().createCompressorOutputStream(compression, raw)) {
        out.write(bytes());
      }
    }
    return file;
  }
}
