package org.kiln.artifact;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.kiln.io.AtomicFiles;
import org.kiln.io.FileStreams;

/**
 * Writes archives whose bits depend on nothing but names, content and the executable bit: sorted
 * names, the time 1980-01-01, modes 0644 and 0755, owner 0.
 */
public final class ReproducibleArchive {
  /** 1980-01-01 in seconds since 1970, UTC: the first time that a zip archive can hold. */
  public static final long TIME = 315532800;

  private static final int ZSTD_LEVEL = 6;

  private ReproducibleArchive() {}

  /**
   * Packs a directory, with empty directories and links, as a tar archive with Zstandard
   * compression (RFC 8878).
   */
  public static void tarZst(Path directory, Path file) {
    AtomicFiles.create(file, aside -> writeTar(ArchiveMember.entriesOf(directory), aside));
  }

  private static void writeTar(List<ArchiveMember> members, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zstd = new ZstdOutputStream(out, ZSTD_LEVEL);
        var tar = new TarArchiveOutputStream(zstd, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (ArchiveMember member : members) {
        tar.putArchiveEntry(tarEntry(member));
        if (!member.isDirectory() && !member.isLink()) {
          copy(member, tar);
        }
        tar.closeArchiveEntry();
      }
    }
  }

  private static void copy(ArchiveMember member, OutputStream archive) throws IOException {
    try (InputStream content = FileStreams.input(member.file())) {
      content.transferTo(archive);
    }
  }

  private static TarArchiveEntry tarEntry(ArchiveMember member) throws IOException {
    if (member.isLink()) {
      var link = new TarArchiveEntry(member.name(), TarConstants.LF_SYMLINK);
      link.setLinkName(Files.readSymbolicLink(member.file()).toString());
      link.setModTime(TIME * 1000);
      return link;
    }
    var entry = new TarArchiveEntry(member.name());
    entry.setSize(member.isDirectory() ? 0 : Files.size(member.file()));
    entry.setMode(member.mode());
    entry.setModTime(TIME * 1000);
    entry.setIds(0, 0);
    entry.setNames("", "");
    return entry;
  }

  /** Packs the files below a directory as a zip archive; links become what they point at. */
  public static void zip(Path directory, Path file) {
    try {
      zip(ArchiveMember.filesOf(directory), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs files as a zip archive, in the order given. */
  public static void zip(Collection<ArchiveMember> members, Path file) {
    AtomicFiles.create(file, aside -> writeZip(members, aside));
  }

  private static void writeZip(Collection<ArchiveMember> members, Path file) throws IOException {
    // A seekable channel lets sizes stand in the local headers: no data descriptors.
    try (SeekableByteChannel channel =
            Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var zip = new ZipArchiveOutputStream(channel)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (ArchiveMember member : members) {
        zip.putArchiveEntry(zipEntry(member));
        copy(member, zip);
        zip.closeArchiveEntry();
      }
    }
  }

  private static ZipArchiveEntry zipEntry(ArchiveMember member) throws IOException {
    var entry = new ZipArchiveEntry(member.name());
    entry.setSize(Files.size(member.file()));
    entry.setUnixMode(0100000 | member.mode());
    entry.setTime(localTime());
    return entry;
  }

  /** Zip archives hold local times: whatever the time zone, what is written is 1980-01-01 00:00. */
  private static long localTime() {
    return LocalDateTime.of(1980, 1, 1, 0, 0)
        .atZone(ZoneId.systemDefault())
        .toInstant()
        .toEpochMilli();
  }
}
