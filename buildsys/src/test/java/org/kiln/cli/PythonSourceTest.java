package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Sha256;
import org.kiln.recipe.RecipeReader;
import org.kiln.repository.LocalServer;
import org.kiln.source.RecipeSources;
import org.kiln.source.Replacement;
import org.kiln.toolchain.Line;

final class PythonSourceTest {
  // Port 1 of this machine answers nobody, as a machine without a network.
  private static final String NOWHERE = "http://127.0.0.1:1/Python.tar.xz";

  @TempDir private Path directory;

  private Optional<String> obstacle(String url, String content, Replacement... replacements)
      throws Exception {
    return obstacle(url, Sha256.of(content), replacements);
  }

  private Optional<String> obstacle(String url, Sha256 sha256, Replacement... replacements)
      throws Exception {
    Path path = directory.resolve("recipes");
    new RecipeDirectory(path).archive("cpython", url, sha256.hex());
    var declared = new RecipeSources(List.of(replacements));
    var around = Cli.withoutEngine(directory.resolve("cache")).around(Map.of());
    return new PythonSource(RecipeReader.readAll(List.of(path)), declared, around)
        .obstacle(Line.CP38);
  }

  @Test
  void obstacleWhenNoPlaceAnswersTellsWhereWhyAndWhatToDo() throws Exception {
    String why = obstacle(NOWHERE, "x").orElseThrow();

    assertThat(why)
        .startsWith("the source of cpython-1.0 can't be downloaded: " + NOWHERE + ": can't connect")
        .endsWith(
            "; name a directory with it: --source cpython@1.0=DIR, or"
                + " KILN_SOURCES=cpython@1.0=DIR")
        .doesNotContain("\n");
  }

  @Test
  void obstacleWhenADirectoryStandsForItIsNone() throws Exception {
    assertThat(obstacle(NOWHERE, "x", Replacement.parse("cpython@1.0=" + directory))).isEmpty();
  }

  @Test
  void obstacleWhenTheDirectoryIsThatOfAnotherReleaseIsThere() throws Exception {
    assertThat(obstacle(NOWHERE, "x", Replacement.parse("cpython@2.0=" + directory))).isPresent();
  }

  @Test
  void obstacleWhenItIsDownloadedIsNoneEvenWithoutANetworkLater() throws Exception {
    Files.writeString(directory.resolve("Python.tar.xz"), "x");
    try (LocalServer server = LocalServer.start(0)) {
      assertThat(obstacle(server.serve("/", directory) + "Python.tar.xz", "x")).isEmpty();
    }
    assertThat(obstacle(NOWHERE, "x")).isEmpty();
  }

  @Test
  void obstacleWhenItHasOtherBitsIsNoneSinceTheBuildShallFail() throws Exception {
    Files.writeString(directory.resolve("Python.tar.xz"), "other");
    try (LocalServer server = LocalServer.start(0)) {
      assertThat(obstacle(server.serve("/", directory) + "Python.tar.xz", "x")).isEmpty();
    }
  }

  @Test
  void obstacleWhenItIsBuiltIsNone() throws Exception {
    Files.createFile(Files.createDirectory(directory.resolve("tree")).resolve("file"));
    Path archive = directory.resolve("Python.tar.gz");
    assertThat(
            new ProcessBuilder("tar", "czf", archive.toString(), "tree")
                .directory(directory.toFile())
                .start()
                .waitFor())
        .isZero();
    Path cache = directory.resolve("cache");
    try (LocalServer server = LocalServer.start(0)) {
      String url = server.serve("/", directory) + "Python.tar.gz";
      new RecipeDirectory(directory.resolve("recipes"))
          .archive("cpython", url, Sha256.of(archive).hex());
      build(cache);
    }
    AtomicFiles.delete(cache.resolve("sources"));

    assertThat(obstacle(NOWHERE, Sha256.of(archive))).isEmpty();
  }

  private void build(Path cache) {
    var run =
        Cli.withEngine(cache, new WritingEngine())
            .run(
                "build",
                "--plain",
                "--line=cp38",
                "--recipes=" + directory.resolve("recipes"),
                "--repository=" + directory.resolve("repository"));
    assertThat(run.status()).isZero();
  }
}
