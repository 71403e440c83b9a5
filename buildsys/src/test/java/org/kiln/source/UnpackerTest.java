package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnpackerTest {
  @TempDir private Path directory;

  private Path unpack(TestArchive archive) throws Exception {
    return unpack(archive.writeTo(directory.resolve("archive"), "gz"), Optional.empty());
  }

  private Path unpack(Path archive, Optional<String> extractDirectory) throws IOException {
    Path target = directory.resolve("target");
    new Unpacker().unpack(archive, "a-1", extractDirectory, target);
    return target;
  }

  private void assertRefused(TestArchive archive, String why) throws IOException {
    assertThatThrownBy(() -> unpack(archive))
        .isInstanceOf(SourceException.class)
        .hasMessage("the archive a-1 is unsafe: " + why);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(directory.resolve("archive"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gz", "bzip2", "xz", "zstd"})
  void unpackWhenTarLeavesOutTheSoleDirectory(String compression) throws Exception {
    var archive = new TestArchive().directory("a-1").file("a-1/src/x.c", "int x;");
    Path file = archive.writeTo(directory.resolve("archive"), compression);
    assertThat(unpack(file, Optional.empty()).resolve("src/x.c")).hasContent("int x;");
  }

  @Test
  void unpackWhenSeveralAtTheTopKeepsThem() throws Exception {
    Path tree = unpack(new TestArchive().file("./a/x", "x").file("y", "y"));
    assertThat(tree.resolve("a/x")).hasContent("x");
    assertThat(tree.resolve("y")).hasContent("y");
  }

  @Test
  void unpackWhenDirectoryIsNamedTakesIt() throws Exception {
    var archive = new TestArchive().file("a/src/x", "x").file("b/y", "y");
    Path file = archive.writeTo(directory.resolve("archive"), "gz");
    assertThat(unpack(file, Optional.of("a/src")).resolve("x")).hasContent("x");
  }

  @Test
  void unpackWhenDirectoryIsNamedWritesNothingElse() throws Exception {
    var archive = new TestArchive().file("./a/src/x", "x").special("b", "", TarConstants.LF_FIFO);
    Path file = archive.writeTo(directory.resolve("archive"), "gz");
    assertThat(unpack(file, Optional.of("a/src")).resolve("x")).hasContent("x");
  }

  @Test
  void unpackWhenNamedDirectoryIsMissingNamesThoseThere() throws Exception {
    var archive = new TestArchive().file("a/x", "x").file("b/y", "y");
    Path file = archive.writeTo(directory.resolve("archive"), "gz");
    assertThatThrownBy(() -> unpack(file, Optional.of("c")))
        .hasMessage("the archive a-1 has no directory c; it has: [a, b]");
  }

  @Test
  void unpackWhenModesVaryMakesThemTwo() throws Exception {
    Path tree = unpack(new TestArchive().file("a/run", "", 0710).file("a/read", "", 0664));
    assertThat(mode(tree.resolve("run"))).isEqualTo("rwxr-xr-x");
    assertThat(mode(tree.resolve("read"))).isEqualTo("rw-r--r--");
    assertThat(mode(tree)).isEqualTo("rwxr-xr-x");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void unpackWhenFileHasATimeKeepsIt() throws Exception {
    Path tree = unpack(new TestArchive().file("a/x", ""));
    assertThat(Files.getLastModifiedTime(tree.resolve("x")).toInstant())
        .isEqualTo(Instant.ofEpochSecond(1_000_000_000));
  }

  @Test
  void unpackWhenLinksStayInsideMakesThem() throws Exception {
    Path tree =
        unpack(
            new TestArchive()
                .link("a/lib/x", "../src/x")
                .hardLink("a/copy", "a/src/x")
                .file("a/src/x", "x"));
    assertThat(Files.readSymbolicLink(tree.resolve("lib/x"))).isEqualTo(Path.of("../src/x"));
    assertThat(tree.resolve("lib/x")).hasContent("x");
    assertThat(tree.resolve("copy")).hasContent("x");
  }

  @Test
  void unpackWhenFileComesTwiceTakesTheLast() throws Exception {
    Path tree = unpack(new TestArchive().file("a/x", "1").file("a/x", "2"));
    assertThat(tree.resolve("x")).hasContent("2");
  }

  @Test
  void unpackWhenPathIsAbsoluteRefuses() throws Exception {
    assertRefused(new TestArchive().file("/tmp/x", ""), "/tmp/x is an absolute path");
  }

  @Test
  void unpackWhenPathClimbsRefuses() throws Exception {
    assertRefused(new TestArchive().file("a/../../x", ""), "a/../../x climbs with ..");
  }

  @Test
  void unpackWhenLinkIsAbsoluteRefuses() throws Exception {
    assertRefused(
        new TestArchive().file("a/x", "").link("a/l", "/etc/passwd"),
        "a/l is a link that leaves the directory: /etc/passwd");
  }

  @Test
  void unpackWhenLinkClimbsOutOfTheKeptDirectoryRefuses() throws Exception {
    assertRefused(
        new TestArchive().file("a/x", "").link("a/l", "../a/x"),
        "l is a link that leaves the directory: ../a/x");
  }

  @Test
  void unpackWhenLinkClimbsThroughAnotherLinkRefuses() throws Exception {
    assertRefused(
        new TestArchive().file("a/b/c/x", "").link("a/b/c/d", "../..").link("a/b/l", "c/d/../.."),
        "b/l is a link that leaves the directory: c/d/../..");
  }

  @Test
  void unpackWhenFileGoesThroughALinkRefuses() throws Exception {
    Path outside = Files.createDirectory(directory.resolve("outside"));
    var archive = new TestArchive().link("a/l", "../../outside").file("a/l/x", "");
    assertThatThrownBy(() -> unpack(archive)).isInstanceOf(SourceException.class);
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void unpackWhenHardLinkHasNoFileRefuses() throws Exception {
    assertRefused(new TestArchive().hardLink("a/x", "a/y"), "a/x is a second name of no file: a/y");
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO})
  void unpackWhenEntryIsADeviceRefuses(byte type) throws Exception {
    assertRefused(
        new TestArchive().special("a/null", "", type), "a/null is a device, a pipe or the like");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gz", "bzip2", "xz", "zstd"})
  void unpackWhenCutSaysSo(String compression) throws Exception {
    Path file =
        new TestArchive()
            .file("a/x", "x".repeat(50_000))
            .writeTo(directory.resolve("archive"), compression);
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length * 2 / 3));
    assertThatThrownBy(() -> unpack(file, Optional.empty()))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("can't unpack the archive a-1: ");
  }

  @Test
  void unpackWhenNotAnArchiveNamesTheFormats() throws Exception {
    Path file = Files.writeString(directory.resolve("archive"), "<html>not found</html>");
    assertThatThrownBy(() -> unpack(file, Optional.empty()))
        .hasMessage(
            "can't unpack the archive a-1: neither zip nor tar, plain or with gzip, bzip2, xz or"
                + " zstd");
  }

  @Test
  void unpackWhenZipKeepsLinksAndPrograms() throws Exception {
    Path file = directory.resolve("archive");
    try (var zip = new ZipArchiveOutputStream(file)) {
      add(zip, "a/run", 0100755, "#!");
      add(zip, "a/link", 0120777, "run");
    }
    Path tree = unpack(file, Optional.empty());
    assertThat(mode(tree.resolve("run"))).isEqualTo("rwxr-xr-x");
    assertThat(Files.readSymbolicLink(tree.resolve("link"))).isEqualTo(Path.of("run"));
  }

  @Test
  void unpackWhenZipPathClimbsRefuses() throws Exception {
    Path file = directory.resolve("archive");
    try (var zip = new ZipArchiveOutputStream(file)) {
      add(zip, "../x", 0100644, "");
    }
    assertThatThrownBy(() -> unpack(file, Optional.empty()))
        .hasMessage("the archive a-1 is unsafe: ../x climbs with ..");
  }

  private static void add(ZipArchiveOutputStream zip, String path, int mode, String content)
      throws IOException {
    var entry = new ZipArchiveEntry(path);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  @Test
  void unpackWhenGzipIsInPartsReadsAll() throws Exception {
    byte[] tar = new TestArchive().file("a/x", "x".repeat(2000)).bytes();
    Path file = directory.resolve("archive");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (byte[] part : new byte[][] {Arrays.copyOf(tar, 600), tail(tar, 600)}) {
        var gzip = new java.util.zip.GZIPOutputStream(out);
        gzip.write(part);
        gzip.finish();
      }
    }
    assertThat(unpack(file, Optional.empty()).resolve("x")).hasSize(2000);
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
