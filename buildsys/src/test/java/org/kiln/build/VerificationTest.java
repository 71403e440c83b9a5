package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;
import org.kiln.recipe.PackageName;

@Timeout(30)
final class VerificationTest extends BuilderFixture {
  private static final BuildOptions VERIFIED =
      new BuildOptions(SMALL, false, false, false, true, new TreeSet<>());
  private static final Samples ZLIB = Samples.library("zlib");
  private static final Samples PNG = Samples.library("png", "zlib");

  private void differEachTime(String name) {
    var count = new AtomicInteger();
    containers.when(
        name,
        (spec, output) -> {
          Path file = FakeContainers.host(spec, Layout.OUT).resolve("include/time.h");
          Files.createDirectories(file.resolveSibling("."));
          Files.writeString(file, "#define BUILT 1\n#define TIME %d\n".formatted(count.get()));
          count.incrementAndGet();
          return 0;
        });
  }

  @Test
  void buildWhenTheSecondComesOutTheSameSucceeds() throws InterruptedException {
    BuildResult result = build(VERIFIED, ZLIB);

    assertThat(result.isSuccess()).isTrue();
    assertThat(result.reproduced()).containsExactly(PackageName.parse("zlib"));
    assertThat(log.events)
        .containsSubsequence("built zlib", "again zlib script", "reproduced zlib now");
    assertThat(cache().work()).isEmptyDirectory();
  }

  @Test
  void buildWhenASecondIsMadeMakesItUnderOtherConditions() throws InterruptedException {
    build(VERIFIED, ZLIB);

    ContainerSpec first = containers.specs.get(0);
    ContainerSpec second = containers.specs.get(1);
    assertThat(second.image()).isEqualTo(first.image());
    assertThat(second.command()).startsWith("faketime", "-f", "+398d", "bash");
    assertThat(second.command()).endsWith(first.command().toArray(String[]::new));
    assertThat(cores(second)).isEqualTo(cores(first) + 1);
    for (String place : List.of(Layout.WORK, Layout.OUT, Layout.PREFIX, Layout.COMPILES)) {
      assertThat(host(second, place)).isNotEqualTo(host(first, place));
    }
    boolean isRoot = first.user().equals("0:0");
    assertThat(second.user()).isEqualTo(isRoot ? "54321:54321" : first.user());
  }

  @Test
  void buildWhenTheSecondDiffersFailsAndShowsWhere() throws InterruptedException {
    differEachTime("zlib/script");
    containers.writes("other/script", Layout.OUT, "file", "same".getBytes(UTF_8));

    BuildResult result = build(VERIFIED, PNG, ZLIB, Samples.library("other"));

    assertThat(result.reproduced()).map(PackageName::text).containsExactly("other", "png");
    BuildFailure failure = result.failures().get(0);
    assertThat(failure.name()).isEqualTo(PackageName.parse("zlib"));
    assertThat(failure.describe())
        .startsWith("zlib 1.0 failed in phase verify: a second build left something else")
        .contains("zlib-1.0.tar.zst!include/time.h: ", "TIME 0", "TIME 1")
        .containsPattern("both are kept:\\R  .*/artifacts/.*\\R  .*/artifacts/");
    assertThat(log.events).contains("not reproduced zlib").doesNotContain("failed zlib");
  }

  @Test
  void buildWhenTheSecondFailsSaysInWhichPhase() throws InterruptedException {
    var count = new AtomicInteger();
    containers.when(
        "zlib/script",
        (spec, output) -> {
          Files.writeString(FakeContainers.host(spec, Layout.OUT).resolve("file"), "same");
          return count.getAndIncrement();
        });

    BuildFailure failure = build(VERIFIED, ZLIB).failures().get(0);

    assertThat(failure.describe())
        .startsWith("zlib 1.0 failed in phase verify: script: exit status 1");
    assertThat(failure.log().orElseThrow().toString()).endsWith(".again.log");
  }

  @Test
  void buildWhenItWasReproducedBeforeBuildsNothing() throws InterruptedException {
    build(VERIFIED, ZLIB);
    containers.specs.clear();

    assertThat(build(VERIFIED, ZLIB).reproduced()).containsExactly(PackageName.parse("zlib"));

    assertThat(containers.names()).isEmpty();
    assertThat(log.events).contains("reproduced zlib earlier");
  }

  @Test
  void buildWhenItIsBuiltAnewVerifiesItAnew() throws InterruptedException {
    build(VERIFIED, ZLIB);
    containers.specs.clear();
    var rebuilt = new TreeSet<>(List.of(PackageName.parse("zlib")));

    build(new BuildOptions(SMALL, false, false, false, true, rebuilt), ZLIB);

    assertThat(containers.names()).containsExactly("zlib/script", "zlib/script");
  }

  @Test
  void buildWhenATargetNeedsAnotherVerifiesTheTargetAlone() throws InterruptedException {
    Plan plan = Samples.plan(List.of("png"), PNG, ZLIB);

    new Builder(services(new FakeToolchain(() -> "image"))).build(plan, VERIFIED, log);

    assertThat(containers.names()).containsExactly("zlib/script", "png/script", "png/script");
  }

  private static int cores(ContainerSpec spec) {
    return Integer.parseInt(String.valueOf(spec.environment().get("CPUS")));
  }

  private static Path host(ContainerSpec spec, String container) {
    return spec.mounts().stream()
        .filter(mount -> mount.container().equals(container))
        .map(Mount::host)
        .findFirst()
        .orElseThrow();
  }
}
