package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

/**
 * Kills builds of small recipes at random moments, with the real engine and toolchain. {@code
 * -Dkiln.kills=50} kills more often, {@code -Dkiln.seed=N} at the moments of an earlier run.
 */
final class KillIT {
  private static final List<String> NAMES = List.of("kill-a", "kill-b", "kill-c", "kill-d");
  private static final Pattern LABEL = Pattern.compile("\"label\" : \"(kill-.)-1.0\"");

  /** Writes slowly, so that there is half of it most of the time. */
  private static final String SCRIPT =
      "mkdir -p $DISTDIR/lib; for i in 1 2 3 4; do head -c 500000 /dev/zero | tr '\\0' $i"
          + " >>$DISTDIR/lib/lib$PKG_NAME.a; sleep 0.1; done";

  @TempDir private Path directory;

  private Path cache;
  private RecipeDirectory recipes;

  @BeforeEach
  void prepare() throws IOException {
    cache = directory.resolve("cache");
    recipes = new RecipeDirectory(directory.resolve("recipes"));
    recipes.library("kill-a", SCRIPT).library("kill-b", SCRIPT, "kill-a");
    recipes.library("kill-c", SCRIPT, "kill-a").library("kill-d", SCRIPT, "kill-b", "kill-c");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void buildWhenKilledAtAnyMomentGoesOnFromWhatWasFinished() throws Exception {
    long seed = Long.getLong("kiln.seed", System.nanoTime());
    int kills = Integer.getInteger("kiln.kills", 3);
    System.out.println("KillIT: -Dkiln.seed=" + seed + " -Dkiln.kills=" + kills);
    var random = new Random(seed);

    long whole = timeOfWholeBuild();
    for (int kill = 0; kill < kills; kill++) {
      if (finished().size() == NAMES.size()) {
        cache = directory.resolve("cache-" + kill);
      }
      Set<String> before = finished();
      long wait = random.nextLong(whole);
      assertKeeps(killAfter(wait), before, "killed after %d ms with seed %d".formatted(wait, seed));
    }
    assertEndsWell(finished());
  }

  private long timeOfWholeBuild() throws Exception {
    Path mine = cache;
    cache = directory.resolve("undisturbed");
    long begin = System.nanoTime();
    try (KilnProcess kiln = build()) {
      assertThat(kiln.end()).as(kiln.lines()).isZero();
    }
    cache = mine;
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  /** Returns what the killed process had said. */
  private String killAfter(long millis) throws Exception {
    try (KilnProcess kiln = build()) {
      Thread.sleep(millis);
      kiln.kill();
      kiln.end();
      return kiln.lines();
    }
  }

  private void assertKeeps(String output, Set<String> before, String when) throws Exception {
    assertThat(finished()).as(when).containsAll(before);
    for (String name : before) {
      assertThat(output).as(when).doesNotContain(name + ": script");
    }
    assertArtifactsAreWhole(when);
  }

  /** The next build does what is missing and nothing else, and leaves nothing behind. */
  private void assertEndsWell(Set<String> before) throws Exception {
    try (KilnProcess kiln = build()) {
      assertThat(kiln.end()).as(kiln.lines()).isZero();
      assertThat(kiln.lines())
          .contains(
              "%d built, %d cached, 0 failed, 0 skipped"
                  .formatted(NAMES.size() - before.size(), before.size()));
    }
    assertArtifactsAreWhole("at the end");
    assertThat(files("artifacts", "[0-9a-f]{64}"))
        .isEqualTo(files(directory.resolve("undisturbed/artifacts"), "[0-9a-f]{64}"));
    assertThat(files(cache, "\\..*\\.tmp")).isEmpty();
    assertThat(cache.resolve("work")).isEmptyDirectory();
    assertThat(containers()).isEmpty();
  }

  private void assertArtifactsAreWhole(String when) throws IOException {
    for (Path path : paths(cache.resolve("artifacts"), "[0-9a-f]{64}")) {
      assertThat(Sha256.of(path).hex()).as(when).isEqualTo(name(path));
    }
  }

  /** Returns the packages that the cache has a result of. */
  private Set<String> finished() throws IOException {
    var names = new TreeSet<String>();
    for (Path result : paths(cache.resolve("actions"), "[0-9a-f]{64}\\.json")) {
      LABEL.matcher(Files.readString(result)).results().forEach(m -> names.add(m.group(1)));
    }
    return names;
  }

  private Set<String> files(String below, String pattern) throws IOException {
    return files(cache.resolve(below), pattern);
  }

  private static Set<String> files(Path below, String pattern) throws IOException {
    return paths(below, pattern).stream()
        .map(KillIT::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> paths(Path below, String pattern) throws IOException {
    try (Stream<Path> paths = Files.exists(below) ? Files.walk(below) : Stream.empty()) {
      return paths.filter(path -> name(path).matches(pattern)).toList();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private KilnProcess build() throws IOException {
    return KilnProcess.start(
        cache,
        "build",
        "--plain",
        "-j2",
        "--recipes",
        recipes.path().toString(),
        "--repository",
        cache.resolve("repository").toString(),
        "kill-d");
  }

  private static List<String> containers() throws IOException {
    var config = DefaultDockerClientConfig.createDefaultConfigBuilder().build();
    var transport =
        new ZerodepDockerHttpClient.Builder().dockerHost(config.getDockerHost()).build();
    try (var client = DockerClientImpl.getInstance(config, transport)) {
      return client
          .listContainersCmd()
          .withShowAll(true)
          .withLabelFilter(List.of("org.kiln.name"))
          .exec()
          .stream()
          .map(container -> String.valueOf(container.getLabels().get("org.kiln.name")))
          .filter(name -> name.startsWith("kill-"))
          .toList();
    }
  }
}
