package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;

final class WorkSessionTest {
  @TempDir Path directory;

  @Test
  void openWhenRunWasKilledRemovesWhatItLeft() throws IOException {
    var cache = new CacheDirectory(directory);
    Files.createDirectories(cache.work().resolve("dead/numpy/work"));
    Files.writeString(cache.work().resolve("dead/numpy/work/file"), "");
    Files.writeString(cache.work().resolve("dead.lock"), "");

    try (WorkSession session = WorkSession.open(cache)) {
      assertThat(cache.work().resolve("dead")).doesNotExist();
      assertThat(cache.work().resolve("dead.lock")).doesNotExist();
      assertThat(session.create("zlib-1.3")).isEmptyDirectory();
    }
    assertThat(cache.work()).isEmptyDirectory();
  }

  @Test
  void openWhenAnotherRunIsAliveLeavesItAlone() {
    var cache = new CacheDirectory(directory);
    try (WorkSession first = WorkSession.open(cache)) {
      Path used = first.create("a");

      WorkSession.open(cache).close();

      assertThat(used).exists();
    }
  }
}
