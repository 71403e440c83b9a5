package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.PackageName;

final class ExplainerTest extends BuilderFixture {
  private static final Samples PNG = Samples.library("png", "zlib");
  private static final Samples ZLIB = Samples.library("zlib");

  private Explanation explain(String name, Samples... samples) {
    var explainer =
        new Explainer(plan(samples), sources, new FakeToolchain(() -> "image"), cache());
    return explainer.explain(PackageName.parse(name));
  }

  @Test
  void explainWhenNothingWasEverBuiltSaysNew() {
    Explanation png = explain("png", PNG, ZLIB);

    assertThat(png.state()).isEqualTo(Explanation.State.NEW);
    assertThat(png.compared()).isEmpty();
    assertThat(png.awaited()).extracting(e -> e.name().text()).containsExactly("zlib");
  }

  @Test
  void explainWhenBuiltWithTheseInputsSaysUpToDateAndSince() throws InterruptedException {
    build(PNG, ZLIB);

    Explanation png = explain("png", PNG, ZLIB);

    assertThat(png.state()).isEqualTo(Explanation.State.UP_TO_DATE);
    assertThat(png.made()).isPresent();
    assertThat(png.awaited()).isEmpty();
  }

  @Test
  void explainWhenAFileOfTheSourceChangedNamesIt() throws InterruptedException {
    sources.with("zlib", Map.of("zlib.c", "int x;", "zlib.h", "int y;"));
    build(ZLIB);
    sources.with("zlib", Map.of("zlib.c", "int z;", "zlib.h", "int y;"));

    Explanation zlib = explain("zlib", ZLIB);

    assertThat(zlib.state()).isEqualTo(Explanation.State.CHANGED);
    assertThat(zlib.changes())
        .extracting(c -> c.input() + " " + c.part().orElse(""))
        .containsExactly("source file zlib.c");
  }

  @Test
  void explainWhenOnlyANeedChangedSaysThatItWaitsForItsBits() throws InterruptedException {
    build(PNG, ZLIB);

    Explanation png = explain("png", PNG, ZLIB.script("make other\n"));

    assertThat(png.state()).isEqualTo(Explanation.State.WAITING);
    assertThat(png.changes()).isEmpty();
    assertThat(png.awaited().get(0).state()).isEqualTo(Explanation.State.CHANGED);
    assertThat(png.awaited().get(0).changes())
        .extracting(c -> c.old().orElse("") + " → " + c.now().orElse(""))
        .containsExactly("make install → make other");
  }

  @Test
  void explainWhenTheNearestOfANeedIsOneThatItNeverSawStillWaits() throws InterruptedException {
    build(PNG, ZLIB);
    containers.writes("zlib/script", Layout.OUT, "include/zlib.h", "v2".getBytes(UTF_8));
    build(ZLIB.script("make other\n"));

    Explanation png = explain("png", PNG, ZLIB.script("make another\n"));

    assertThat(png.state()).isEqualTo(Explanation.State.WAITING);
    assertThat(png.awaited().get(0).state()).isEqualTo(Explanation.State.CHANGED);
  }

  @Test
  void explainWhenItChangedItselfAndANeedTooSaysThatItChanged() throws InterruptedException {
    build(PNG, ZLIB);

    Explanation png = explain("png", PNG.script("make v2\n"), ZLIB.script("make other\n"));

    assertThat(png.state()).isEqualTo(Explanation.State.CHANGED);
    assertThat(png.changes()).extracting(c -> c.now().orElse("")).containsExactly("make v2");
    assertThat(png.awaited()).hasSize(1);
  }

  @Test
  void explainWhenANeedCameOutWithOtherBitsTellsWhyThatChanged() throws InterruptedException {
    build(PNG, ZLIB);
    containers.writes("zlib/script", Layout.OUT, "include/zlib.h", "v2".getBytes(UTF_8));
    Samples changed = ZLIB.script("make other\n");
    build(changed);

    Explanation png = explain("png", PNG, changed);

    assertThat(png.state()).isEqualTo(Explanation.State.CHANGED);
    InputChange host = png.changes().get(0);
    assertThat(host.input()).isEqualTo("host zlib");
    assertThat(host.old().orElse("")).startsWith("zlib-1.0.tar.zst ");
    assertThat(host.old()).isNotEqualTo(host.now());
    assertThat(host.cause().orElseThrow().changes())
        .extracting(c -> c.now().orElse(""))
        .containsExactly("make other");
  }

  @Test
  void explainWhenBuiltAgainSaysWhatDifferedFromTheResultBefore() throws InterruptedException {
    build(ZLIB);
    Samples changed = ZLIB.script("make other\n");
    build(changed);

    Explanation zlib = explain("zlib", changed);

    assertThat(zlib.state()).isEqualTo(Explanation.State.UP_TO_DATE);
    assertThat(zlib.changes())
        .extracting(c -> c.part().orElse(""))
        .containsExactly("script line 2");
  }

  @Test
  void explainWhenAnArtifactIsDamagedNamesItAndLeavesIt() throws Exception {
    Artifact artifact = build(ZLIB).artifacts(PackageName.parse("zlib")).get(0);
    Path file = new ArtifactStore(cache()).file(artifact);
    Files.writeString(file, "x".repeat((int) artifact.size()));

    Explanation zlib = explain("zlib", ZLIB);

    assertThat(zlib.state()).isEqualTo(Explanation.State.LOST);
    assertThat(zlib.lost()).containsExactly("zlib-1.0.tar.zst");
    assertThat(file).exists();
  }

  @Test
  void explainWhenAnOlderVersionKeptTheResultComparesDigests() throws Exception {
    sources.with("zlib", Map.of("zlib.c", "int x;"));
    build(ZLIB);
    try (Stream<Path> files = Files.list(cache().actions())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".inputs.json")).toList()) {
        Files.delete(file);
      }
    }
    sources.with("zlib", Map.of("zlib.c", "int z;"));

    Explanation zlib = explain("zlib", ZLIB);

    assertThat(zlib.compared().orElseThrow().made()).isEmpty();
    assertThat(zlib.changes()).allMatch(InputChange::isCoarse);
  }

  @Test
  void explainWhenAnotherPackageIsAskedForTellsNothingOfThis()
      throws InterruptedException, IOException {
    build(ZLIB);

    assertThat(explain("png", Samples.library("png")).compared()).isEmpty();
  }
}
