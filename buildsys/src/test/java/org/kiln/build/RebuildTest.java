package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kiln.recipe.PackageName;

/** What a change makes build again, in a chain of three: app needs png, which needs zlib. */
@Timeout(30)
final class RebuildTest extends BuilderFixture {
  private static final Samples APP = Samples.library("app", "png");
  private static final Samples PNG = Samples.library("png", "zlib");
  private static final Samples ZLIB = Samples.library("zlib");

  private List<String> built(Samples... samples) throws InterruptedException {
    containers.specs.clear();
    assertThat(build(samples).isSuccess()).isTrue();
    return containers.names();
  }

  private void startWith(Samples... samples) throws InterruptedException {
    containers.writes("app/script", Layout.OUT, "lib/libapp.a", "app".getBytes(UTF_8));
    build(samples);
  }

  @Test
  void buildWhenTheLowestChangesInBitsBuildsUpToWhereBitsAreTheSame() throws InterruptedException {
    startWith(APP, PNG, ZLIB);
    containers.writes("zlib/script", Layout.OUT, "include/zlib.h", "v2".getBytes(UTF_8));

    // What png makes does not depend on zlib's bits, so what app needs: all of its prefix, does.
    assertThat(built(APP, PNG, ZLIB.script("make v2\n")))
        .containsExactly("zlib/script", "png/script", "app/script");
  }

  @Test
  void buildWhenTheLowestComesOutTheSameBuildsNothingElse() throws InterruptedException {
    startWith(APP, PNG, ZLIB);

    assertThat(built(APP, PNG, ZLIB.script("make  # said otherwise\n")))
        .containsExactly("zlib/script");
  }

  @Test
  void buildWhenThePackageInTheMiddleChangesLeavesWhatItNeeds() throws InterruptedException {
    startWith(APP, PNG, ZLIB);
    containers.writes("png/script", Layout.OUT, "lib/libpng.a", "v2".getBytes(UTF_8));

    assertThat(built(APP, PNG.script("make v2\n"), ZLIB))
        .containsExactly("png/script", "app/script");
  }

  @Test
  void buildWhenASourceChangesBuildsThatPackage() throws InterruptedException {
    startWith(APP, PNG, ZLIB);
    sources.with("app", Map.of("app.c", "int main;"));

    assertThat(built(APP, PNG, ZLIB)).containsExactly("app/script");
  }

  @Test
  void buildWhenOnlyTestsAndPythonVersionsChangeBuildsNothing() throws InterruptedException {
    startWith(APP, PNG, ZLIB);

    assertThat(built(APP.testedWith("png"), PNG, ZLIB.forPython(">=3.13"))).isEmpty();
  }

  @Test
  void buildWhenAnotherCheckoutHasTheSameRecipesBuildsNothing() throws Exception {
    for (String checkout : List.of("one", "two")) {
      Path recipe = Files.createDirectories(directory.resolve(checkout).resolve("zlib"));
      Files.writeString(recipe.resolve("config"), "same");
    }
    Samples zlib = ZLIB.script("cp \"$PKGDIR/config\" .\n");
    build(zlib.in(directory.resolve("one")));

    assertThat(built(zlib.in(directory.resolve("two")))).isEmpty();
  }

  @Test
  void buildWhenAnArtifactWasDamagedSaysSoAndBuildsItAgain() throws Exception {
    Artifact artifact = build(ZLIB).artifacts(PackageName.parse("zlib")).get(0);
    Path file = new ArtifactStore(cache()).file(artifact);
    byte[] right = Files.readAllBytes(file);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(file, wrong);

    assertThat(built(PNG, ZLIB)).containsExactly("zlib/script", "png/script");

    assertThat(log.events)
        .contains(
            "note zlib zlib-1.0.tar.zst was damaged in the cache: it is removed, and made anew");
    assertThat(file).hasBinaryContent(right);
  }

  @Test
  void buildWhenManyRunsShareACacheBuildsEachPackageOnce() throws Exception {
    containers.writes("app/script", Layout.OUT, "lib/libapp.a", "app".getBytes(UTF_8));
    Callable<BuildResult> build = () -> build(APP, PNG, ZLIB);
    ExecutorService runs = Executors.newFixedThreadPool(8);
    try {
      for (Future<BuildResult> result : runs.invokeAll(java.util.Collections.nCopies(8, build))) {
        assertThat(result.get().isSuccess()).isTrue();
      }
    } finally {
      runs.shutdownNow();
    }

    assertThat(containers.names()).containsExactly("zlib/script", "png/script", "app/script");
    assertThat(filesIn(cache().artifacts())).doesNotContain(".tmp");
  }

  private static String filesIn(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files.map(Path::toString).reduce("", (all, file) -> all + "\n" + file);
    }
  }
}
