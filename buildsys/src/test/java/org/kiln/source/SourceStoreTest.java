package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

final class SourceStoreTest {
  private static final Sha256 DIGEST = Sha256.of("x");

  @TempDir private Path directory;

  @Test
  void keepWhenPartialIsWholeMovesIt() throws Exception {
    var store = new SourceStore(new CacheDirectory(directory));
    Files.writeString(store.partial(DIGEST), "x");
    assertThat(store.find(DIGEST)).isEmpty();
    assertThat(store.keep(DIGEST)).isEqualTo(directory.resolve("sources/sha256/" + DIGEST));
    assertThat(store.find(DIGEST).orElseThrow()).hasContent("x");
    assertThat(store.partial(DIGEST)).doesNotExist();
  }

  @Test
  void holdingWhenDirectoryCanNotBeMadeSaysSo() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    var store = new SourceStore(new CacheDirectory(file));
    assertThatThrownBy(() -> store.holding("x", () -> "never"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("can't write to the store of sources in " + file + "/sources: ");
  }
}
