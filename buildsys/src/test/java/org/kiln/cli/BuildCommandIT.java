package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds that end in other ways than a compiler's; with the real engine and toolchain. */
final class BuildCommandIT {
  @TempDir private Path directory;

  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() {
    recipes = new RecipeDirectory(directory.resolve("recipes"));
  }

  private KilnProcess build(Path cache, String name) throws Exception {
    String repository = directory.resolve("repository").toString();
    return KilnProcess.start(
        cache,
        "build",
        "--plain",
        "--recipes",
        recipes.path().toString(),
        "--repository",
        repository,
        name);
  }

  /** Counts the containers, running or not, of a phase such as {@code zlib/script}. */
  private static int containersOf(String phase) throws Exception {
    var config = DefaultDockerClientConfig.createDefaultConfigBuilder().build();
    var transport =
        new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build();
    try (var client = DockerClientImpl.getInstance(config, transport)) {
      return client
          .listContainersCmd()
          .withShowAll(true)
          .withLabelFilter(Map.of("org.kiln.name", phase))
          .exec()
          .size();
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES) // The image may have to be made first.
  void buildWhenInterruptedLeavesNoContainer() throws Exception {
    recipes.library("kiln-sleeper", "echo asleep; sleep 600");
    Path cache = directory.resolve("cache");
    try (KilnProcess kiln = build(cache, "kiln-sleeper")) {
      assertThat(kiln.await(line -> line.equals("kiln-sleeper: script"))).isTrue();
      while (containersOf("kiln-sleeper/script") == 0) {
        Thread.sleep(100);
      }
      kiln.interrupt();

      assertThat(kiln.end()).as(kiln.lines()).isEqualTo(ExitCode.INTERRUPTED.code());
      assertThat(containersOf("kiln-sleeper/script")).isZero();
      try (Stream<Path> left = Files.list(cache.resolve("work"))) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void buildWhenTheDiskIsFullSaysSoAndGoesOnOnceThereIsSpace() throws Exception {
    Path cache = Files.createDirectory(directory.resolve("small"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", cache.toString()))
        .as("only root can mount a small disk")
        .isZero();
    try {
      recipes.library(
          "big", "mkdir $DISTDIR/lib; head -c 6000000 /dev/urandom >$DISTDIR/lib/libbig.a");
      try (KilnProcess kiln = build(cache, "big")) {
        assertThat(kiln.end()).as(kiln.lines()).isEqualTo(ExitCode.DISK.code());
        assertThat(kiln.lines()).contains("No space left on device").doesNotContain("\tat ");
      }
      assertThat(run("mount", "-o", "remount,size=64m", cache.toString())).isZero();
      try (KilnProcess kiln = build(cache, "big")) {
        assertThat(kiln.end()).as(kiln.lines()).isZero();
      }
    } finally {
      run("umount", cache.toString());
    }
  }
}
