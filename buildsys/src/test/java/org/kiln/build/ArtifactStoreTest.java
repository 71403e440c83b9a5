package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

final class ArtifactStoreTest {
  @TempDir Path directory;
  private Artifact artifact;
  private Path place;

  @BeforeEach
  void keepOne() throws IOException {
    artifact = store().put("a.whl", Files.writeString(directory.resolve("a.whl"), "wheel"));
    place = store().file(artifact);
  }

  /** As another process sees it. */
  private ArtifactStore store() {
    return new ArtifactStore(new CacheDirectory(directory.resolve("cache")));
  }

  @Test
  void putNamesTheContentAndLeavesNothingElse() throws IOException {
    assertThat(artifact).isEqualTo(new Artifact("a.whl", Sha256.of("wheel"), 5));
    try (Stream<Path> files = Files.list(directory.resolve("cache/artifacts"))) {
      assertThat(files)
          .extracting(file -> String.valueOf(file.getFileName()))
          .containsExactlyInAnyOrder(artifact.sha256().hex().substring(0, 2), "verified");
    }
  }

  @Test
  void isWholeWhenBytesChangedButNotTheirNumberIsFalse() throws IOException {
    Files.writeString(place, "whell");

    assertThat(store().isWhole(artifact)).isFalse();
  }

  @Test
  void isWholeWhenReplacedByAnotherFileOfTheSameTimeIsFalse() throws IOException {
    FileTime time = Files.getLastModifiedTime(place);
    Path other = Files.writeString(directory.resolve("other"), "whell");
    Files.setLastModifiedTime(other, time);
    Files.delete(place);
    Files.move(other, place);

    assertThat(store().isWhole(artifact)).isFalse();
  }

  @Test
  void isWholeWhenNothingChangedDoesNotReadTheFile() throws IOException {
    assertThat(store().isWhole(artifact)).isTrue();
    FileTime time = Files.getLastModifiedTime(place);
    // Nobody could tell this from what was verified without reading it.
    Files.writeString(place, "whell", StandardOpenOption.TRUNCATE_EXISTING);
    Files.setLastModifiedTime(place, time);

    assertThat(store().isWhole(artifact)).isTrue();
  }

  @Test
  void isWholeWhenOnlyTheTimeChangedReadsTheFileOnceAndRemembers() throws IOException {
    Files.setLastModifiedTime(place, FileTime.fromMillis(1));
    Path memory = directory.resolve("cache/artifacts/verified");
    assertThat(Files.readAllLines(memory)).hasSize(1);

    assertThat(store().isWhole(artifact)).isTrue();
    assertThat(store().isWhole(artifact)).isTrue();

    assertThat(Files.readAllLines(memory)).hasSize(2);
  }

  @Test
  void isWholeWhenTheMemoryIsGarbageReadsTheFile() throws IOException {
    Files.writeString(directory.resolve("cache/artifacts/verified"), "\u0000 half a li");

    assertThat(store().isWhole(artifact)).isTrue();
    Files.writeString(place, "whell");
    assertThat(store().isWhole(artifact)).isFalse();
  }

  @Test
  void fileWhenDamagedRemovesItAndSaysWhatToDo() throws IOException {
    Files.writeString(place, "whell");

    assertThatThrownBy(() -> store().file(artifact))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("a.whl")
        .hasMessageContaining("damaged: it is removed");
    assertThat(place).doesNotExist();
  }

  @Test
  void putWhenTheStoredOneIsDamagedMendsIt() throws IOException {
    Files.writeString(place, "whell");

    store().put("a.whl", directory.resolve("a.whl"));

    assertThat(place).hasContent("wheel");
    assertThat(store().isWhole(artifact)).isTrue();
  }
}
