package org.kiln.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsideFilesTest {
  @TempDir Path directory;

  private CacheDirectory cache;

  @BeforeEach
  void prepare() throws IOException {
    cache = new CacheDirectory(directory.resolve("cache"));
    Files.createDirectories(cache.artifacts().resolve("ab"));
  }

  @Test
  void removeFromWhenAProcessWasKilledRemovesWhatItWroteAside() throws IOException {
    Path half = Files.writeString(AtomicFiles.aside(cache.artifacts().resolve("x.whl")), "half");
    Path tree = AtomicFiles.aside(cache.sources().resolve("git/tree"));
    Files.createDirectories(tree.resolve("below"));
    Path whole = Files.writeString(cache.artifacts().resolve("ab/abcd"), "whole");
    Path other = Files.writeString(cache.artifacts().resolve(".mine.tmp"), "somebody's");

    AsideFiles.removeFrom(cache);

    assertThat(half).doesNotExist();
    assertThat(tree).doesNotExist();
    assertThat(whole).exists();
    assertThat(other).exists();
  }

  @Test
  void removeFromWhenADirectoryIsSharedByALinkLeavesItAlone() throws IOException {
    Path shared = Files.createDirectories(directory.resolve("shared"));
    Files.createSymbolicLink(cache.actions(), shared);
    Path theirs = Files.writeString(AtomicFiles.aside(shared.resolve("a.json")), "being written");

    AsideFiles.removeFrom(cache);

    assertThat(theirs).exists();
  }
}
