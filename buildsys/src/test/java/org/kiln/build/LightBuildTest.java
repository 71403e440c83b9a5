package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.build.BuildResult.LeftOut;
import org.kiln.recipe.PackageName;

@Timeout(30)
final class LightBuildTest extends BuilderFixture {
  private static final Samples ZLIB = Samples.library("zlib");
  private static final Samples HEAVY = Samples.library("png", "zlib").heavy();
  private static final LeftOut NEEDS_PNG = new LeftOut("needs png, which is left out");

  private static final PackageName PNG = PackageName.parse("png");
  private static final PackageName A = PackageName.parse("a");
  private static final PackageName B = PackageName.parse("b");

  @Test
  void buildWhenAHeavyResultIsUnknownLeavesItOutWithoutFetching() throws InterruptedException {
    BuildResult result = build(LIGHT, ZLIB, HEAVY);

    assertThat(result.isSuccess()).isTrue();
    assertThat(containers.names()).containsExactly("zlib/script");
    assertThat(log.events)
        .contains("built zlib", "left out png")
        .doesNotContain("started png", "phase png fetch");
    assertThat(result.outcomes())
        .containsEntry(
            PNG,
            new LeftOut(
                "tagged heavy, not in the cache; `kiln build png` or `kiln check --heavy` builds"
                    + " it"));
  }

  @Test
  void buildWhenAHeavyResultIsKnownTakesIt() throws InterruptedException {
    build(ZLIB, HEAVY);
    log.events.clear();

    build(LIGHT, ZLIB, HEAVY);

    assertThat(log.events).containsExactly("cached zlib", "cached png");
  }

  @Test
  void buildWhenWhatAHeavyPackageNeedsCameOutDifferentLeavesItOut() throws InterruptedException {
    build(ZLIB, HEAVY);
    containers.writes("zlib/script", Layout.OUT, "include/zlib.h", "v2".getBytes(UTF_8));
    log.events.clear();

    build(LIGHT, ZLIB.script("make other\n"), HEAVY);

    assertThat(log.events).contains("built zlib", "left out png");
  }

  @Test
  void buildWhenAHeavyPackageIsLeftOutLeavesOutWhatIsBuiltWithIt() throws InterruptedException {
    BuildResult result =
        build(LIGHT, ZLIB, HEAVY, Samples.library("a", "png"), Samples.library("b", "a"));

    assertThat(result.outcomes()).containsEntry(A, NEEDS_PNG);
    assertThat(result.outcomes()).containsEntry(B, NEEDS_PNG);
    assertThat(result.isSuccess()).isTrue();
    assertThat(log.events).contains("left out a", "left out b");
  }

  @Test
  void buildWhenAHeavyPackageIsLeftOutLeavesOutWhatCannotRunWithoutIt()
      throws InterruptedException {
    containers
        .writes("a/script", Layout.OUT, "a", new byte[0])
        .writes("b/script", Layout.OUT, "b", new byte[0]);
    Samples a = Samples.library("a").running("b");
    Samples b = Samples.library("b").running("png");

    BuildResult result = build(LIGHT, ZLIB, HEAVY, a, b);

    assertThat(result.outcomes()).containsEntry(B, NEEDS_PNG);
    assertThat(result.outcomes()).containsEntry(A, new LeftOut("needs b, which is left out"));
  }

  @Test
  void buildWhenWhatNeedsAHeavyPackageFailsIsAFailure() throws InterruptedException {
    sources.with("b", Map.of("404", ""));

    BuildResult result = build(LIGHT, ZLIB, HEAVY, Samples.library("b").running("png"));

    assertThat(result.isSuccess()).isFalse();
    assertThat(result.failures()).extracting(BuildFailure::phase).containsExactly("fetch");
  }
}
