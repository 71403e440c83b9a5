package org.kiln.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void openWhenManyRunsOfThisProcessBeginAtOnceDisturbsNone() throws Exception {
    var cache = new CacheDirectory(directory);
    Callable<Boolean> run =
        () -> {
          try (WorkSession session = WorkSession.open(cache)) {
            return Files.isDirectory(session.create("a"));
          }
        };
    ExecutorService runs = Executors.newFixedThreadPool(8);
    try {
      for (Future<Boolean> isThere : runs.invokeAll(Collections.nCopies(200, run))) {
        assertThat(isThere.get()).isTrue();
      }
    } finally {
      runs.shutdownNow();
    }
    assertThat(cache.work()).isEmptyDirectory();
  }
}
