package org.kiln.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToolchainLockTest {
  @TempDir private Path directory;

  private static final ToolchainLock LOCK =
      ToolchainLock.ofListing(List.of("cmake 3.31.6-2", "bash 5.2.37-2+b5", "gone 1", ""));

  @Test
  void writeWhenReadBackIsTheSame() {
    Path file = directory.resolve("lock.yaml");
    LOCK.write(file);
    assertThat(file)
        .content()
        .endsWith("packages:\n  bash: \"5.2.37-2+b5\"\n  cmake: \"3.31.6-2\"\n  gone: \"1\"\n");
    assertThat(ToolchainLock.read(file)).isEqualTo(LOCK);
  }

  @Test
  void differencesWhenPackagesChangedNamesEach() {
    var actual = ToolchainLock.ofListing(List.of("cmake 3.31.7-1", "bash 5.2.37-2+b5", "new 2"));
    assertThat(LOCK.differences(actual))
        .extracting(LockDifference::toString)
        .containsExactly(
            "cmake 3.31.7-1 instead of 3.31.6-2",
            "gone missing instead of 1",
            "new 2, which is not in the lock");
  }

  @Test
  void digestWhenAVersionChangesIsAnother() {
    assertThat(LOCK.digest())
        .isEqualTo(
            ToolchainLock.ofListing(List.of("gone 1", "bash 5.2.37-2+b5", "cmake 3.31.6-2"))
                .digest())
        .isNotEqualTo(ToolchainLock.ofListing(List.of("cmake 3.31.6-3")).digest());
  }

  @Test
  void readWhenItIsNoLockSaysWhere() throws IOException {
    Path file = Files.writeString(directory.resolve("lock.yaml"), "packages:\n  a: [1]\n");
    assertThatThrownBy(() -> ToolchainLock.read(file))
        .isInstanceOf(ToolchainException.class)
        .hasMessage("the toolchain's lock can't be read: " + file + ":2:3: expected a version");
    Files.writeString(file, "a: 1\n");
    assertThatThrownBy(() -> ToolchainLock.read(file)).hasMessageContaining("the key \"packages\"");
  }
}
