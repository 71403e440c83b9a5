package org.kiln.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveContentsTest {
  private static final int TOO_LONG = 11_000_000;

  @TempDir private Path directory;

  @Test
  void namesWhenItIsATarNamesFilesAndLinks() throws IOException {
    Path lib = Files.createDirectories(directory.resolve("tree/lib"));
    Files.writeString(lib.resolve("libz.so.1"), "module");
    Files.createSymbolicLink(lib.resolve("libz.so"), Path.of("libz.so.1"));
    Path archive = directory.resolve("z.tar.zst");
    ReproducibleArchive.tarZst(directory.resolve("tree"), archive);

    assertThat(new ArchiveContents(archive).names())
        .containsExactly("lib/libz.so", "lib/libz.so.1");
  }

  @Test
  void metadataWhenItIsAWheelReturnsTheTextAtItsPlace() throws IOException {
    Path wheel =
        zip(
            Map.of(
                "a/b.dist-info/METADATA", bytes("Name: vendored\n"),
                "six-1.0.dist-info/METADATA", bytes("Name: six\n"),
                "six.py", bytes("")));

    assertThat(new ArchiveContents(wheel).metadata()).isEqualTo("Name: six\n");
  }

  @Test
  void metadataWhenThereIsNoneSaysSo() throws IOException {
    Path wheel = zip(Map.of("six.py", bytes("")));

    assertThatThrownBy(() -> new ArchiveContents(wheel).metadata())
        .isInstanceOf(ArtifactException.class)
        .hasMessage(wheel + " has no *.dist-info/METADATA");
  }

  @Test
  void metadataWhenAFewBytesBecomeManyRefuses() throws IOException {
    Path wheel = zip(Map.of("six-1.0.dist-info/METADATA", new byte[TOO_LONG]));

    assertThatThrownBy(() -> new ArchiveContents(wheel).metadata())
        .isInstanceOf(ArtifactException.class)
        .hasMessage("six-1.0.dist-info/METADATA is larger than 10 MB");
  }

  @Test
  void eachWhenItIsNoArchiveSaysWhatWasExpected() throws IOException {
    Path file = Files.writeString(directory.resolve("six.whl"), "<html>not found</html>");

    assertThatThrownBy(() -> new ArchiveContents(file).names())
        .isInstanceOf(ArtifactException.class)
        .hasMessageStartingWith(file + " can't be read: neither zip nor tar");
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path wheel = directory.resolve("six-1.0-py3-none-any.whl");
    try (var zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return wheel;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
