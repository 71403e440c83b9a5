package org.kiln.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.CacheDirectory;

final class ToolchainImageTest {
  private static final List<String> LOCKED = List.of("cmake 3.31.6-2", "make 4.4");

  @TempDir private Path directory;
  private final FakeEngine engine = new FakeEngine();
  private final List<LockDifference> differences = new ArrayList<>();
  private final ToolchainListener listener =
      new ToolchainListener() {
        @Override
        public void packagesDiffer(List<LockDifference> found) {
          differences.addAll(found);
        }
      };

  @BeforeEach
  void write() throws IOException {
    engine.hasRegistry = true;
    engine.packages = LOCKED;
    Files.writeString(directory.resolve("Dockerfile"), "FROM scratch");
    Files.writeString(directory.resolve(".dockerignore"), BuildContext.LOCK + "\ncache\n");
    ToolchainLock.ofListing(LOCKED).write(directory.resolve(BuildContext.LOCK));
  }

  @Test
  void ensureWhenTheImageIsMissingBuildsItOnce() throws InterruptedException {
    Toolchain first = ensure();
    assertThat(engine.asked)
        .containsExactly(
            "pull debian:trixie-slim",
            "build with {BASE=debian:trixie-slim}",
            "run toolchain/packages");
    assertThat(ensure()).isEqualTo(first);
    assertThat(engine.asked).hasSize(3);
    assertThat(differences).isEmpty();
  }

  @Test
  void ensureWhenItBuildsKeepsTheLog() throws InterruptedException {
    ensure();
    String tag = image().reference().replace("kiln-toolchain:", "");
    assertThat(directory.resolve("cache/logs/toolchain/" + tag + ".log")).hasContent("Step 1/1");
  }

  @Test
  void ensureWhenTheRegistryIsUnreachableTakesTheBaseThatWasMade() throws InterruptedException {
    engine.hasRegistry = false;
    engine.images.add("kiln-base:trixie");
    ensure();
    assertThat(engine.asked).contains("build with {BASE=kiln-base:trixie}");
  }

  @Test
  void ensureWhenPackagesDifferTellsThem() throws InterruptedException {
    engine.packages = List.of("cmake 3.31.7-1", "make 4.4");
    ensure();
    assertThat(differences)
        .extracting(LockDifference::toString)
        .containsExactly("cmake 3.31.7-1 instead of 3.31.6-2");
  }

  @Test
  void identityWhenNothingWasMadeIsThatOfTheLock() throws InterruptedException {
    assertThat(image().identity()).isEqualTo(ensure().identity());
  }

  @Test
  void identityWhenPackagesDifferIsThatOfTheImage() throws InterruptedException {
    var locked = image().identity();
    engine.packages = List.of("cmake 3.31.7-1", "make 4.4");
    Toolchain made = ensure();
    assertThat(image().identity()).isEqualTo(made.identity()).isNotEqualTo(locked);
  }

  @Test
  void writeLockWhenPackagesDifferTakesThoseOfTheImage() throws InterruptedException {
    engine.packages = List.of("cmake 3.31.7-1");
    ensure();
    image().writeLock();
    differences.clear();
    ensure();
    assertThat(differences).isEmpty();
  }

  private Toolchain ensure() throws InterruptedException {
    return image().ensure(engine, engine, listener);
  }

  private ToolchainImage image() {
    return new ToolchainImage(
        new BuildContext(directory), new CacheDirectory(directory.resolve("cache")));
  }
}
