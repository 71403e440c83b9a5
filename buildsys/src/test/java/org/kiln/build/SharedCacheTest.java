package org.kiln.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import org.kiln.source.SharedFolders;

@Timeout(60)
final class SharedCacheTest extends BuilderFixture {
  private static final Samples PNG = Samples.library("png", "zlib");
  private static final Samples ZLIB = Samples.library("zlib");

  private CacheServer server;
  private String machine = "one";

  @BeforeEach
  void start() throws IOException {
    server = new CacheServer();
    shared = Optional.of(server.place());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  CacheDirectory cache() {
    return new CacheDirectory(directory.resolve(machine));
  }

  /** Builds on another machine; returns what was built there, and not taken. */
  private List<String> builtOnAnotherMachine() throws InterruptedException {
    machine += "+";
    containers.specs.clear();
    log.events.clear();
    assertThat(build(PNG, ZLIB).isSuccess()).isTrue();
    assertThat(cache().work()).isEmptyDirectory();
    return containers.names();
  }

  private List<String> notes() {
    return log.events.stream()
        .filter(event -> event.startsWith("note"))
        .map(event -> event.replaceAll("[0-9a-f]{64}", "DIGEST").replaceAll(":\\d+", ":PORT"))
        .toList();
  }

  @Test
  void buildWhenAnotherMachineBuiltItTakesItsResults() throws InterruptedException {
    BuildResult first = build(PNG, ZLIB);

    assertThat(builtOnAnotherMachine()).isEmpty();

    assertThat(log.events).contains("cached zlib", "cached png");
    assertThat(notes())
        .containsExactly(
            "note zlib taken from http://127.0.0.1:PORT",
            "note png taken from http://127.0.0.1:PORT");
    var store = new ArtifactStore(cache());
    assertThat(first.artifacts(PackageName.parse("png"))).isNotEmpty().allMatch(store::isWhole);
  }

  @Test
  void buildWhenTakenOnceAsksNoMore() throws InterruptedException {
    build(PNG, ZLIB);
    builtOnAnotherMachine();
    server.requests.clear();

    build(PNG, ZLIB);

    assertThat(server.requests).isEmpty();
  }

  @Test
  void buildWhenNothingIsThereAsksOnceForEachPackageAndGivesResultsLast()
      throws InterruptedException {
    build(ZLIB);

    assertThat(server.requests).hasSize(5);
    assertThat(server.requests.get(0)).startsWith("GET /ac/");
    assertThat(server.requests.subList(1, 4)).allMatch(r -> r.startsWith("PUT /cas/"));
    assertThat(server.requests.get(4)).isEqualTo(server.requests.get(0).replace("GET", "PUT"));
  }

  @Test
  void buildWhenThePlaceIsReadOnlyGivesNothing() throws InterruptedException {
    shared = Optional.of(server.readOnly());

    build(PNG, ZLIB);

    assertThat(server.files).isEmpty();
    assertThat(server.requests).allMatch(request -> request.startsWith("GET /ac/"));
  }

  @Test
  void buildWhenOneIsToBeBuiltAnewDoesNotAskForIt() throws InterruptedException {
    build(ZLIB);
    server.requests.clear();
    var again = new java.util.TreeSet<>(List.of(PackageName.parse("zlib")));

    build(new BuildOptions(SMALL, false, false, false, false, again), ZLIB);

    assertThat(containers.names()).containsExactly("zlib/script", "zlib/script");
    assertThat(server.requests).noneMatch(request -> request.startsWith("GET"));
  }

  @Test
  void buildWhenThePlaceIsADirectorySharesThroughIt() throws InterruptedException {
    String place = directory.resolve("shared").toString();
    shared = Optional.of(new SharedPlace(SharedFolders.open(place, java.util.Map.of()), false));
    build(PNG, ZLIB);

    assertThat(builtOnAnotherMachine()).isEmpty();
    assertThat(directory.resolve("shared/ac")).isDirectoryContaining("glob:**");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cas/", "/ac/"})
  void buildWhenWhatComesIsWrongWarnsOnceAndBuilds(String path) throws InterruptedException {
    build(PNG, ZLIB);
    server.faults.put(path, bytes -> "not what was asked for".getBytes(UTF_8));

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(notes()).hasSize(1);
    assertThat(notes().get(0)).startsWith("note zlib the shared cache http://127.0.0.1:PORT: ");
  }

  @Test
  void buildWhenABitIsWrongWarnsOnceAndBuilds() throws InterruptedException {
    build(PNG, ZLIB);
    server.faults.put("/cas/", SharedCacheTest::withAWrongBit);

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(notes())
        .containsExactly(
            "note zlib the shared cache http://127.0.0.1:PORT:"
                + " cas/DIGEST has other content than its name says");
  }

  private static byte[] withAWrongBit(byte[] bytes) {
    byte[] wrong = bytes.clone();
    wrong[wrong.length / 2] ^= 1;
    return wrong;
  }

  @Test
  void buildWhenAResultIsThatOfOtherInputsBuilds() throws InterruptedException {
    build(ZLIB);
    byte[] other = server.files.entrySet().iterator().next().getValue();
    build(PNG, ZLIB);
    server.files.replaceAll((path, bytes) -> path.startsWith("/ac/") ? other : bytes);

    assertThat(builtOnAnotherMachine()).contains("png/script");
    assertThat(notes().toString()).contains("is that of other inputs");
  }

  @Test
  void buildWhenAFileIsGoneBuildsAndGivesItAgain() throws InterruptedException {
    build(PNG, ZLIB);
    server.files.keySet().removeIf(path -> path.startsWith("/cas/"));

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(builtOnAnotherMachine()).isEmpty();
  }

  @Test
  void buildWhenAnswersAreCutGoesOnWithoutIt() throws InterruptedException {
    build(PNG, ZLIB);
    server.isCutting = true;

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(notes()).hasSize(1);
    assertThat(notes().get(0)).endsWith("; this run goes on without it");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500, 503})
  void buildWhenTheServerRefusesToGiveGoesOnWithoutIt(int status) throws InterruptedException {
    server.statuses.put("GET", status);

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(server.requests).hasSize(1);
    assertThat(notes()).hasSize(1);
    assertThat(notes().get(0)).contains("HTTP " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 405, 413, 500})
  void buildWhenTheServerRefusesToTakeGoesOnWithoutIt(int status) throws InterruptedException {
    server.statuses.put("PUT", status);

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(notes()).hasSize(1);
    assertThat(notes().get(0)).contains("HTTP " + status);
  }

  @Test
  void buildWhenNobodyAnswersWarnsOnceAndBuilds() throws InterruptedException {
    server.close();

    assertThat(builtOnAnotherMachine()).containsExactly("zlib/script", "png/script");
    assertThat(notes()).hasSize(1);
    assertThat(notes().get(0)).contains("can't connect");
  }
}
