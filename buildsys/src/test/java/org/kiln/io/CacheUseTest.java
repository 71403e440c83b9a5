package org.kiln.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CacheUseTest {
  @TempDir Path directory;

  private CacheDirectory cache() {
    return new CacheDirectory(directory.resolve("cache"));
  }

  private boolean isFree() {
    return CacheUse.alone(cache(), () -> {});
  }

  @Test
  void aloneWhenNobodyUsesItDoesTheWork() {
    boolean[] isDone = {false};

    assertThat(CacheUse.alone(cache(), () -> isDone[0] = true)).isTrue();
    assertThat(isDone[0]).isTrue();
  }

  @Test
  void aloneWhenBuildsUseItIsRefusedUntilTheLastEnds() throws InterruptedException {
    boolean isFreeBetween =
        CacheUse.sharing(
            cache(),
            () -> {
              assertThat(CacheUse.<Boolean>sharing(cache(), this::isFree)).isFalse();
              return isFree();
            });

    assertThat(isFreeBetween).isFalse();
    assertThat(isFree()).isTrue();
  }

  @Test
  void aloneWhenAnotherCacheIsUsedDoesTheWork() throws InterruptedException {
    var other = new CacheDirectory(directory.resolve("other"));

    assertThat(CacheUse.<Boolean>sharing(other, this::isFree)).isTrue();
  }

  @Test
  void aloneWhenAnotherProcessBuildsIsRefusedUntilThatDies() throws Exception {
    Process other = process("build");
    assertThat(isFree()).isFalse();

    other.destroyForcibly().waitFor();

    assertThat(isFree()).isTrue();
  }

  @Test
  void sharingWhenAnotherProcessCleansWaitsForItsEnd() throws Exception {
    Process other = process("clean");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> waiting = thread.submit(() -> CacheUse.sharing(cache(), () -> 1));
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(waiting.isDone()).isFalse();
      other.destroyForcibly().waitFor();
      assertThat(waiting.get()).isEqualTo(1);
    } finally {
      thread.shutdownNow();
    }
  }

  private Process process(String what) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Holder.class.getName(),
                    what,
                    cache().root().toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('x');
    return process;
  }

  /** Uses a cache until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      var cache = new CacheDirectory(Path.of(arguments[1]));
      if (arguments[0].equals("build")) {
        CacheUse.sharing(cache, Holder::hold);
      } else {
        CacheUse.alone(cache, Holder::hold);
      }
    }

    private static int hold() {
      System.out.print("x");
      System.out.flush();
      try {
        TimeUnit.MINUTES.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return 0;
    }
  }
}
