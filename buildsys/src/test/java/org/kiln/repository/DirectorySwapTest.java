package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectorySwapTest {
  private static final int SWAPS = 200;

  @TempDir private Path temporary;

  private Path directory() {
    return temporary.resolve("line");
  }

  private void replace(DirectorySwap swap, String content) throws IOException {
    swap.replace(aside -> Files.writeString(aside.resolve("file"), content));
  }

  private void assertOnly(String content) {
    assertThat(directory().resolve("file")).hasContent(content);
    assertThat(temporary).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void replaceWhenNamesCanBeExchangedLeavesTheNewOne() throws IOException {
    var swap = new DirectorySwap(directory());
    replace(swap, "old");
    replace(swap, "new");

    assertOnly("new");
  }

  @Test
  void replaceWhenNamesCanNotBeExchangedRenamesBoth() throws IOException {
    var swap = new DirectorySwap(directory(), (one, other) -> false);
    replace(swap, "old");
    replace(swap, "new");

    assertOnly("new");
  }

  @Test
  void replaceWhenSomebodyReadsIsAlwaysThere() throws Exception {
    var swap = new DirectorySwap(directory());
    replace(swap, "0");
    Assumptions.assumeTrue(canExchange(), "this system can't exchange the names of directories");
    var isDone = new AtomicBoolean();
    CompletableFuture<Integer> missing = CompletableFuture.supplyAsync(() -> missing(isDone));
    for (int i = 1; i <= SWAPS; i++) {
      replace(swap, "" + i);
    }
    isDone.set(true);

    assertThat(missing.get()).isZero();
    assertOnly("" + SWAPS);
  }

  private int missing(AtomicBoolean isDone) {
    int missing = 0;
    while (!isDone.get()) {
      missing += Files.exists(directory().resolve("file")) ? 0 : 1;
    }
    return missing;
  }

  private boolean canExchange() throws IOException {
    return Exchange.of(
        Files.createTempDirectory(temporary, "a"), Files.createTempDirectory(temporary, "b"));
  }
}
