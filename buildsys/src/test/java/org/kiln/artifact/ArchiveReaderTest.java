package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shared cache may give an artifact that nobody built. */
final class ArchiveReaderTest {
  @TempDir private Path directory;

  private Path target;
  private Path outside;

  @BeforeEach
  void prepare() throws IOException {
    target = directory.resolve("target");
    outside = Files.createDirectory(directory.resolve("outside"));
  }

  /** Writes entries of the form {@code name}, a file, or {@code name type target}. */
  private Path tar(String... entries) throws IOException {
    Path file = directory.resolve("a.tar.zst");
    try (var tar = new TarArchiveOutputStream(new ZstdOutputStream(Files.newOutputStream(file)))) {
      for (String text : entries) {
        String[] parts = text.split(" ", -1);
        byte type = parts.length > 1 ? (byte) parts[1].charAt(0) : TarConstants.LF_NORMAL;
        var entry = new TarArchiveEntry(parts[0], type, true);
        entry.setLinkName(parts.length > 2 ? parts[2] : "");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  private void assertRefused(Path archive, String why) {
    assertThatThrownBy(() -> ArchiveReader.unpackTarZst(archive, target))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(why);
    assertThat(outside).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside/x", "/tmp/x", "a/../../outside/x"})
  void unpackWhenANameLeadsOutRefuses(String name) throws IOException {
    assertRefused(tar(name), name);
    Path zip = directory.resolve("a.zip");
    try (var out = new ZipArchiveOutputStream(zip)) {
      out.putArchiveEntry(new ZipArchiveEntry(name));
      out.write("x".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    assertThatThrownBy(() -> ArchiveReader.unpackZip(zip, target))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(name);
    assertThat(outside).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"l 2 ../outside, ../outside", "l 2 /etc, /etc", "a/l 2 ../../outside, a/l"})
  void unpackWhenALinkLeadsOutRefuses(String link, String why) throws IOException {
    assertRefused(tar(link, "l/x"), why);
  }

  @Test
  void unpackWhenLinksLeadOutTogetherRefuses() throws IOException {
    assertRefused(tar("a/b/up 2 ..", "l 2 a/b/up/../.."), "l is a link that leaves the directory");
  }

  @Test
  void unpackWhenALinkOfAnotherArtifactLeadsOutRefusesToWriteThroughIt() throws IOException {
    Files.createSymbolicLink(Files.createDirectory(target).resolve("lib"), outside);
    assertRefused(tar("lib/x"), "lib is no directory, but has entries below it");
    assertRefused(tar("lib/a/x"), "lib is no directory, but has entries below it");
  }

  @Test
  void unpackWhenTheDirectoryIsALinkRefuses() throws IOException {
    Files.createSymbolicLink(target, outside);
    assertRefused(tar("x"), "target is a link");
  }

  @Test
  void unpackWhenTwoArtifactsHaveALinkAcceptsTheSameTargetOnly() throws IOException {
    ArchiveReader.unpackTarZst(tar("x", "y", "l 2 x"), target);
    ArchiveReader.unpackTarZst(tar("l 2 x"), target);
    assertRefused(tar("l 2 y"), "two host dependencies install l with other content");
    assertRefused(tar("x 2 y"), "two host dependencies install x with other content");
    assertThat(target.resolve("l")).hasSameBinaryContentAs(target.resolve("x"));
  }

  @Test
  void unpackWhenAWheelHasALinkRefuses() throws IOException {
    Path zip = directory.resolve("a.zip");
    try (var out = new ZipArchiveOutputStream(zip)) {
      var entry = new ZipArchiveEntry("a/l");
      entry.setUnixMode(0120777);
      out.putArchiveEntry(entry);
      out.write("x".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    assertThatThrownBy(() -> ArchiveReader.unpackZip(zip, target))
        .isInstanceOf(ArtifactException.class)
        .hasMessage(zip + " is unsafe: a/l is a link, which no wheel has");
  }

  @ParameterizedTest
  @CsvSource({
    "x 1 /etc/passwd, /etc/passwd is an absolute path",
    "x 1 y, x is a second name of a file",
    "x 3, 'x is a device, a pipe or the like'",
    "x 6, 'x is a device, a pipe or the like'"
  })
  void unpackWhenAnEntryIsNoFileRefuses(String entry, String why) throws IOException {
    assertRefused(tar(entry), why);
  }

  @Test
  void unpackWhenCutOrAnotherFileSaysWhichFile() throws IOException {
    Path archive = tar("a", "b");
    byte[] all = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(all, all.length / 2));
    assertRefused(archive, archive + " is no artifact: ");
    Files.writeString(archive, "<html>");
    assertRefused(archive, archive + " is no artifact: ");
  }
}
