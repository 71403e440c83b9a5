package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.io.AtomicFiles;

/** Archives made to write elsewhere, to fill the disk, or to end the program. */
final class HostileArchivesTest {
  private static final int BOUND = 1_000_000;
  private static final int ENTRIES = 60;
  private static final int DAMAGES = 15;

  // The header of the first block, up to its checksum (The .xz File Format, 3.1).
  private static final int XZ_HEADER_AT = 12;
  private static final int XZ_HEADER_SIZE = 8;
  private static final int XZ_DICTIONARY_AT = 16;
  private static final byte XZ_DICTIONARY_OF_1536_MIB = 37;

  @TempDir private Path directory;

  private Path place;

  @BeforeEach
  void prepare() throws IOException {
    place = Files.createDirectory(directory.resolve("place"));
    Files.writeString(directory.resolve("outside"), "outside");
  }

  private void unpack(Path archive) throws IOException {
    new Unpacker(new Bounds(BOUND, ENTRIES))
        .unpack(archive, "a-1", Optional.empty(), place.resolve("target"));
  }

  private void assertRefused(Path archive, String why) throws IOException {
    assertThatThrownBy(() -> unpack(archive))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(why);
    assertNothingLeft();
  }

  private void assertNothingLeft() throws IOException {
    assertThat(place).isEmptyDirectory();
    assertThat(directory.resolve("outside")).hasContent("outside");
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all.map(p -> p.getFileName().toString()))
          .isSubsetOf("place", "outside", "archive");
    }
  }

  private Path tar(TestArchive archive) throws Exception {
    return archive.writeTo(directory.resolve("archive"), "gz");
  }

  private Path zip(String... names) throws IOException {
    var channel = new SeekableInMemoryByteChannel();
    try (var zip = new ZipArchiveOutputStream(channel)) {
      for (String name : names) {
        var entry = new ZipArchiveEntry(name);
        entry.setUnixMode(0104755);
        zip.putArchiveEntry(entry);
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return Files.write(
        directory.resolve("archive"), Arrays.copyOf(channel.array(), (int) channel.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/x\ny", "a/x\u0000y", "a/\u001b[2J", "a/\ufffd"})
  void unpackWhenANameHasStrangeCharactersShowsTheirCodes(String name) throws Exception {
    String why = "is too long, has control characters or is not UTF-8";
    if (name.indexOf('\0') < 0) { // where a name ends in a tar archive
      assertRefused(tar(new TestArchive().file("a/ok", "").file(name, "")), why);
    }
    assertRefused(zip("a/ok", name), why);
    assertThat(catchThrowable(() -> unpack(zip(name))).getMessage()).matches("\\P{Cntrl}*");
  }

  @Test
  void unpackWhenANameIsLongerThanAPathCanBeRefuses() throws Exception {
    assertRefused(tar(new TestArchive().file("a/".repeat(3000) + "x", "")), "is too long");
  }

  @Test
  void unpackWhenALinkIsSomethingElseTooRefuses() throws Exception {
    assertRefused(
        tar(new TestArchive().file("a/x", "").directory("a/l").link("a/l", "x")),
        "a/l is a link and something else");
    assertRefused(
        tar(new TestArchive().file("a/x", "").link("a/l", "x").link("a/l/y", "x")),
        "a/l is no directory, but has entries below it");
    assertRefused(tar(new TestArchive().link(".", "x")), ". is no name of a file");
  }

  @Test
  void unpackWhenALinkHasAnotherBelowItRefuses() throws Exception {
    assertRefused(
        tar(new TestArchive().file("a/x", "").link("a/l", "../..").link("a/l/outside", "x")),
        "a/l is a link that leaves the directory: ../..");
  }

  @Test
  void unpackWhenADirectoryBecomesALinkRefuses() throws Exception {
    assertRefused(
        tar(new TestArchive().directory("a/d").link("a/d", "../..").file("a/d/outside", "")),
        "a/d is a link that leaves the directory: ../..");
  }

  @Test
  void unpackWhenAFileBecomesADirectoryRefuses() throws Exception {
    assertRefused(
        tar(new TestArchive().file("a/d", "").file("a/d/x", "")),
        "a/d is no directory, but has entries below it");
  }

  @Test
  void unpackWhenAHardLinkLeadsOutRefuses() throws Exception {
    assertRefused(tar(new TestArchive().hardLink("a/x", "../outside")), "../outside climbs");
    assertRefused(tar(new TestArchive().hardLink("a/x", "/etc/passwd")), "is an absolute path");
  }

  @Test
  void unpackWhenAFileIsSetuidDropsThat() throws Exception {
    unpack(tar(new TestArchive().file("a/x", "", 04755)));
    Object mode = Files.getAttribute(place.resolve("target/x"), "unix:mode");
    assertThat((int) mode & 07777).isEqualTo(0755);
  }

  @Test
  void unpackWhenNamesDifferInCaseKeepsBoth() throws Exception {
    unpack(zip("a/X", "a/x"));
    assertThat(place.resolve("target/X")).hasContent("a/X");
    assertThat(place.resolve("target/x")).hasContent("a/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bzip2", "xz", "zstd"})
  void unpackWhenAFewBytesBecomeManyStops(String compression) throws Exception {
    var bomb = new TestArchive().file("a/ok", "").file("a/bomb", "\0".repeat(5 * BOUND));
    Path file = bomb.writeTo(directory.resolve("archive"), compression);
    assertThat(Files.size(file)).isLessThan(BOUND / 100);
    assertRefused(file, "a/bomb goes beyond");
  }

  @Test
  void unpackWhenManySmallFilesBecomeMuchStops() throws Exception {
    var bomb = new TestArchive();
    for (int i = 0; i < 50; i++) {
      bomb.file("a/" + i, "\0".repeat(BOUND / 20));
    }
    assertRefused(tar(bomb), "goes beyond");
  }

  @Test
  void unpackWhenALargeFileHasManyNamesStops() throws Exception {
    var bomb = new TestArchive().file("a/x", "\0".repeat(BOUND / 10));
    for (int i = 0; i < 20; i++) {
      bomb.hardLink("a/" + i, "a/x");
    }
    assertRefused(tar(bomb), "goes beyond");
  }

  @Test
  void unpackWhenThereAreTooManyEntriesStops() throws Exception {
    var bomb = new TestArchive();
    for (int i = 0; i <= ENTRIES; i++) {
      bomb.hardLink("a/" + i, "a/x");
    }
    assertRefused(tar(bomb), "a/60 is beyond the 60 entries that an archive may have");
  }

  @Test
  void unpackWhenANameMakesManyDirectoriesCountsThem() throws Exception {
    assertRefused(tar(new TestArchive().file("a/".repeat(ENTRIES) + "x", "")), "is beyond the 60");
  }

  @Test
  void unpackWhenAHeaderIsLargeStops() throws Exception {
    var bomb = new TestArchive().file("a/ok", "").longName("x".repeat(600_000));
    assertRefused(tar(bomb), "the headers of one entry have more than 524288 bytes");
  }

  /** The library reads each within the one before. */
  @Test
  void unpackWhenHeadersFollowEachOtherStops() throws Exception {
    var bomb = new TestArchive().file("a/ok", "");
    for (int i = 0; i < 20_000; i++) {
      bomb.longName("x");
    }
    assertRefused(tar(bomb), "the headers of one entry have more than 524288 bytes");
  }

  @Test
  void unpackWhenXzWantsMuchMemorySaysSo() throws Exception {
    Path file = new TestArchive().file("a/x", "x").writeTo(directory.resolve("archive"), "xz");
    byte[] bytes = Files.readAllBytes(file);
    bytes[XZ_DICTIONARY_AT] = XZ_DICTIONARY_OF_1536_MIB;
    var checksum = new CRC32();
    checksum.update(bytes, XZ_HEADER_AT, XZ_HEADER_SIZE);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(XZ_HEADER_AT + XZ_HEADER_SIZE, (int) checksum.getValue());
    assertRefused(Files.write(file, bytes), " KiB of memory would be needed");
  }

  @Test
  void unpackWhenTheDirectoryOfAZipNamesAnEntryOtherwiseRefuses() throws Exception {
    byte[] bytes = Files.readAllBytes(zip("a/setup.py", "a/other"));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.lastIndexOf("setup.py")] = 'S';
    assertRefused(
        Files.write(directory.resolve("archive"), bytes),
        "a/Setup.py is another entry in the archive than in the archive's directory");
  }

  @Test
  void unpackWhenTheDeclaredSizeIsHugeSaysThatTheArchiveIsCut() throws Exception {
    byte[] bytes = new TestArchive().file("a/x", "x").bytes();
    byte[] size = "77777777777\0".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, bytes, 124, size.length);
    fixChecksum(bytes);
    assertRefused(
        Files.write(directory.resolve("archive"), bytes), "can't unpack the archive a-1: ");
  }

  private static void fixChecksum(byte[] header) {
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += header[i] & 0xFF;
    }
    byte[] text = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, header, 148, text.length);
  }

  @Test
  void unpackWhenTheCentralDirectoryIsMissingSaysSo() throws Exception {
    byte[] all = Files.readAllBytes(zip("a/x", "a/y"));
    assertRefused(
        Files.write(directory.resolve("archive"), Arrays.copyOf(all, 60)),
        "can't unpack the archive a-1: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gz", "bzip2", "xz", "zstd", "zip"})
  void unpackWhenBytesAreDamagedEndsWithItsOwnErrorOrNone(String kind) throws Exception {
    byte[] right = right(kind);
    var random = new Random(30);
    List<Throwable> others = new ArrayList<>();
    for (int i = 0; i < DAMAGES; i++) {
      Path file = Files.write(directory.resolve("archive"), damaged(right, random));
      Throwable error = catchThrowable(() -> unpack(file));
      if (error != null && !(error instanceof SourceException)) {
        others.add(error);
      }
      AtomicFiles.delete(place.resolve("target"));
      assertNothingLeft();
    }
    assertThat(others).isEmpty();
  }

  private byte[] right(String kind) throws Exception {
    var archive = new TestArchive().directory("a").file("a/x", "x".repeat(3000));
    Path file =
        kind.equals("zip")
            ? zip("a/x", "a/y", "a/z/" + "long".repeat(20))
            : archive
                .file("a/" + "long/".repeat(40) + "y", "y")
                .link("a/l", "x")
                .writeTo(directory.resolve("archive"), kind);
    return Files.readAllBytes(file);
  }

  /** Some bytes others, some left out, or the end missing. */
  private static byte[] damaged(byte[] right, Random random) {
    var bytes = new ByteArrayOutputStream();
    int skip = random.nextInt(right.length);
    int end = random.nextInt(3) == 0 ? random.nextInt(right.length) : right.length;
    for (int i = 0; i < end; i++) {
      boolean isLeftOut = i == skip && random.nextBoolean();
      if (!isLeftOut) {
        bytes.write(random.nextInt(200) == 0 ? random.nextInt(256) : right[i]);
      }
    }
    return bytes.toByteArray();
  }
}
