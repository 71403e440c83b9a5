package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

final class StoreArchiveTest {
  private static final String SOURCE = "sources/sha256/" + Sha256.of("content").hex();

  @TempDir private Path directory;

  private final List<String> images = new ArrayList<>();
  private Path content;

  @BeforeEach
  void makeContent() throws IOException {
    content = Files.writeString(directory.resolve("content"), "content");
  }

  private Path cache() {
    return directory.resolve("cache");
  }

  private int carry(String name) {
    var archive = new StoreArchive(directory.resolve("store.tar"));
    archive.write(Map.of(name, content));
    return archive.read(new CacheDirectory(cache()), file -> images.add(text(file)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void readWhenASourceIsNewBringsItToItsPlace() {
    assertThat(carry(SOURCE)).isEqualTo(1);
    assertThat(cache().resolve(SOURCE)).hasContent("content");
  }

  @Test
  void readWhenAFileIsThereLeavesIt() throws IOException {
    String name = "app/" + "0".repeat(32) + "/kiln.jar";
    Files.writeString(
        Files.createDirectories(cache().resolve(name).getParent()).resolve("kiln.jar"), "own");
    carry(name);

    assertThat(cache().resolve(name)).hasContent("own");
  }

  @Test
  void readWhenItIsTheImagePassesItOnAndLeavesNothing() {
    carry(StoreArchive.IMAGE);

    assertThat(images).containsExactly("content");
    assertThat(cache()).isDirectoryNotContaining("glob:**/*.zst");
    assertThat(cache().resolve("work")).isEmptyDirectory();
  }

  @Test
  void readWhenASourceIsDamagedRefusesIt() {
    String other = "sources/sha256/" + Sha256.of("other").hex();

    assertThatThrownBy(() -> carry(other)).hasMessageContaining(other + " is damaged");
    assertThat(cache().resolve(other)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil", "/etc/evil", "actions/evil.json", "sources/sha256/../../evil", "app/x"})
  void readWhenAMemberBelongsElsewhereRefusesIt(String name) {
    assertThatThrownBy(() -> carry(name)).hasMessageContaining("which no store has");
    assertThat(cache()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO})
  void readWhenAMemberIsNoFileRefusesIt(byte type) throws IOException {
    Path file = directory.resolve("store.tar");
    try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      var entry = new TarArchiveEntry("sources/git/" + "0".repeat(40) + ".tar", type);
      entry.setLinkName("/etc/passwd");
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }

    assertThatThrownBy(() -> new StoreArchive(file).read(new CacheDirectory(cache()), i -> {}))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("is no archive of `kiln fetch --export`: ");
    assertThat(cache()).doesNotExist();
  }

  @Test
  void readWhenCutSaysSoAndLeavesNothingHalf() throws IOException {
    Path big = Files.writeString(directory.resolve("big"), "x".repeat(100_000));
    String name = "sources/sha256/" + Sha256.of(big).hex();
    var archive = new StoreArchive(directory.resolve("store.tar"));
    archive.write(Map.of(name, big));
    Files.write(archive.file(), Arrays.copyOf(Files.readAllBytes(archive.file()), 50_000));

    assertThatThrownBy(() -> archive.read(new CacheDirectory(cache()), i -> {}))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("is no archive of `kiln fetch --export`");
    assertThat(cache().resolve("sources/sha256")).isEmptyDirectory();
  }

  @Test
  void readWhenTheImageIsNotTakenLeavesNothingOfIt() {
    var archive = new StoreArchive(directory.resolve("store.tar"));
    archive.write(Map.of(StoreArchive.IMAGE, content));

    assertThatThrownBy(
            () ->
                archive.read(
                    new CacheDirectory(cache()),
                    file -> {
                      throw new IllegalStateException("no engine");
                    }))
        .hasMessage("no engine");
    assertThat(cache().resolve("work")).isEmptyDirectory();
  }

  @Test
  void readWhenItIsNoArchiveSaysSo() {
    var archive = new StoreArchive(content);

    assertThatThrownBy(() -> archive.read(new CacheDirectory(cache()), file -> {}))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining(content + " is no archive of `kiln fetch --export`");
  }
}
