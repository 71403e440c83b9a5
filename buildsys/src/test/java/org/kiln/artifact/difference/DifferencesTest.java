package org.kiln.artifact.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.artifact.ReproducibleArchive;

final class DifferencesTest {
  @TempDir Path directory;

  @Test
  void betweenWhenTheyAreTheSameFindsNothing() {
    assertThat(between(zip("a", text("1")), zip("a", text("1")))).isEmpty();
  }

  @Test
  void betweenTextsNamesTheFirstLineThatDiffers() {
    assertThat(between(text("a\nbuilt 10:00\n"), text("a\nbuilt 10:01\n")))
        .containsExactly("file: line 2: \"built 10:00\"; then \"built 10:01\"");
    assertThat(between(text("a"), text("a\nb")))
        .containsExactly("file: line 2: nothing; then \"b\"");
  }

  @Test
  void betweenBytesCountsThem() {
    assertThat(between(new byte[] {0, 1, 2, 3}, new byte[] {0, 9, 2, 9}))
        .containsExactly("file: 2 of 4 bytes differ, the first at 1");
    assertThat(between(new byte[] {0, 1}, new byte[] {0, 1, 2}))
        .containsExactly("file: 2 bytes; then 3; the first difference at 2");
  }

  @Test
  void betweenWhenBytesThatDifferAreTextShowsIt() {
    byte[] one = "\0built 2026-11-27\0\1\2".getBytes(UTF_8);
    byte[] other = "\0built 2027-12-30\0\1\2".getBytes(UTF_8);

    assertThat(Differences.between("file", one, other))
        .map(Difference::toString)
        .containsExactly(
            "file: 4 of 20 bytes differ, the first at 10:"
                + " \"built 2026-11-27\"; then \"built 2027-12-30\"");
  }

  @Test
  void betweenArchivesGoesDownToTheSection() {
    byte[] one = zip("a.so", module(1, 2));
    byte[] other = zip("a.so", module(1, 3));

    assertThat(between(zip("lib.zip", one), zip("lib.zip", other)))
        .containsExactly(
            "file!lib.zip!a.so!section producers: 1 of 11 bytes differ, the first at 10");
  }

  @Test
  void betweenArchivesOfObjectsTellsThoseOfOneNameApart() {
    assertThat(between(ar(0, text("1"), text("2")), ar(0, text("1"), text("3"))))
        .containsExactly("file!a.o#2: line 1: \"2\"; then \"3\"");
    assertThat(between(ar(0, text("1")), ar(60, text("1"))))
        .containsExactly(
            "file!a.o: mode 100644, time 1970-01-01T00:00:00Z; then mode 100644, time"
                + " 1970-01-01T00:01:00Z");
  }

  @Test
  void betweenTarsNamesWhatOnlyOneHas() throws IOException {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    Files.writeString(tree.resolve("a"), "");
    byte[] one = tar(tree);
    Files.move(tree.resolve("a"), tree.resolve("b"));

    assertThat(between(one, tar(tree)))
        .containsExactly("file!a: only the first has it", "file!b: only the second has it");
  }

  @Test
  void betweenWhenOnlyThePackingDiffersSaysSo() {
    assertThat(between(zip("a", text("1")), concat(zip("a", text("1")))))
        .containsExactly("file: has the same parts, packed otherwise");
  }

  @Test
  void betweenWhenAnArchiveIsDamagedComparesBytes() {
    assertThat(between(text("!<arch>\nx"), text("!<arch>\ny")))
        .containsExactly("file: line 2: \"x\"; then \"y\"");
  }

  private static List<String> between(byte[] one, byte[] other) {
    return Differences.between("file", one, other).stream().map(Difference::toString).toList();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A module with a section of types and a custom one. */
  private static byte[] module(int... last) {
    var module = new ByteArrayOutputStream();
    module.writeBytes(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
    module.writeBytes(new byte[] {1, 1, 0});
    module.writeBytes(new byte[] {0, 11, 9});
    module.writeBytes(text("producers"));
    module.write(last[1]);
    return module.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      var entry = new ZipArchiveEntry(name);
      entry.setTime(0);
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An end of an archive that has a comment. */
  private static byte[] concat(byte[] zip) {
    byte[] longer = Arrays.copyOf(zip, zip.length + 1);
    longer[zip.length - 2] = 1;
    return longer;
  }

  private static byte[] ar(long time, byte[]... members) {
    var bytes = new ByteArrayOutputStream();
    try (var ar = new ArArchiveOutputStream(bytes)) {
      for (byte[] member : members) {
        ar.putArchiveEntry(new ArArchiveEntry("a.o", member.length, 0, 0, 0100644, time));
        ar.write(member);
        ar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] tar(Path tree) throws IOException {
    Path file = directory.resolve("tar");
    ReproducibleArchive.tarZst(tree, file);
    return Files.readAllBytes(file);
  }
}
