package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

final class RepositoryWriterTest {
  @TempDir Path temporary;
  private Path directory;
  private Sample sample;
  private RepositoryWriter writer;

  @BeforeEach
  void prepare() throws Exception {
    directory = temporary.resolve("repository/cp313");
    sample = new Sample(Files.createDirectories(temporary.resolve("store")));
    writer = new RepositoryWriter(directory, Sample.INFO);
  }

  @Test
  void writeWhenDirectoryIsMissingMakesAWholeRepository() throws Exception {
    writeEverything();

    assertThat(files())
        .containsExactlyInAnyOrder(
            "gravel-2.0-py3-none-any.whl",
            "gravel-2.0-py3-none-any.whl.metadata",
            "index.html",
            "packages.json",
            "pebble-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl",
            "pebble-1.0-cp313-cp313-emscripten_3_1_69_wasm32.whl.metadata",
            "pebble-tests-1.0.zip",
            "pyodide-lock.json",
            "pyodide.mjs",
            "simple/gravel/index.html",
            "simple/gravel/index.json",
            "simple/index.html",
            "simple/index.json",
            "simple/pebble/index.html",
            "simple/pebble/index.json",
            "stone-1.4.zip");
    assertThat(directory.resolve("stone-1.4.zip")).hasContent("libstone.so");
    assertThat(PackagesJson.read(directory).orElseThrow().packages()).hasSize(4);
  }

  @Test
  void writeWhenNothingChangedTouchesNothing() throws Exception {
    writeEverything();
    Object before = identity(directory);

    writeEverything();

    assertThat(identity(directory)).isEqualTo(before);
  }

  @Test
  void writeWhenSubsetIsDeliveredKeepsTheOtherEntriesAndTheRuntime() throws Exception {
    writeEverything();

    PackagesJson list =
        writer.write(
            new Delivery(List.of(), Map.ofEntries(sample.pebble("1.1")), Map.of(), name -> true));

    assertThat(list.packages().keySet())
        .extracting(PackageName::text)
        .containsExactly("gravel", "pebble", "pebble-tests", "stone");
    assertThat(list.packages().values())
        .extracting(Entry::version)
        .containsExactly("2.0", "1.1", "1.0", "1.4");
    assertThat(files())
        .contains("pyodide.mjs", "pebble-1.1-cp313-cp313-emscripten_3_1_69_wasm32.whl");
    assertThat(directory.resolve("gravel-2.0-py3-none-any.whl")).isNotEmptyFile();
  }

  @Test
  void writeWhenSubsetIsDeliveredStillTellsWhatTheRuntimeWasBuiltFrom() throws Exception {
    List<PackageName> overrides = List.of(PackageName.parse("cpython"));
    new RepositoryWriter(directory, Sample.INFO.withSourceOverrides(overrides))
        .write(
            new Delivery(
                List.of(sample.runtimeFile("pyodide.mjs", "export {}")),
                Map.of(),
                Map.of(),
                name -> true));

    PackagesJson list =
        writer.write(
            new Delivery(List.of(), Map.ofEntries(sample.gravel()), Map.of(), name -> true));

    assertThat(list.info().sourceOverrides()).isEqualTo(overrides);
  }

  @Test
  void writeKeepsTheProvenanceOfWhatStaysAndDropsThatOfWhatGoes() throws Exception {
    deliver(sample.gravel(), "gravel's");
    deliver(sample.pebble("1.0"), "pebble's");
    assertThat(directory.resolve(sample.gravel().getKey().fileName() + ".provenance.json"))
        .hasContent("gravel's");

    deliver(sample.pebble("1.1"), "of the next");
    later();
    deliver(sample.gravel(), "gravel's");
    assertThat(files().stream().filter(name -> name.endsWith(".provenance.json")))
        .containsExactly(
            "gravel-2.0-py3-none-any.whl.provenance.json",
            "pebble-1.1-cp313-cp313-emscripten_3_1_69_wasm32.whl.provenance.json");
  }

  private void deliver(Map.Entry<Entry, Path> one, String provenance) throws Exception {
    Map<String, String> texts = Map.of(one.getKey().fileName(), provenance);
    writer.write(new Delivery(List.of(), Map.ofEntries(one), texts, name -> true));
  }

  @Test
  void writeWhenEntryIsNotKeptRemovesItAndItsFile() throws Exception {
    writeEverything();

    writer.write(
        new Delivery(List.of(), Map.of(), Map.of(), name -> !name.text().equals("gravel")));
    assertThat(files())
        .contains("gravel-2.0-py3-none-any.whl")
        .doesNotContain("simple/gravel/index.html");
    later();
    writer.write(new Delivery(List.of(), Map.of(), Map.of(), name -> true));

    assertThat(files()).noneMatch(name -> name.contains("gravel"));
  }

  @Test
  void writeWhenContentChangedUnderTheSameNameReplacesIt() throws Exception {
    writeEverything();
    RepositoryFile changed =
        new Sample(Files.createDirectories(temporary.resolve("new")))
            .runtimeFile("pyodide.mjs", "export const version = 2");

    writer.write(new Delivery(List.of(changed), Map.of(), Map.of(), name -> true));

    assertThat(directory.resolve("pyodide.mjs")).hasContent("export const version = 2");
  }

  @Test
  void writeWhenFileWasLostBringsItBack() throws Exception {
    writeEverything();
    Files.delete(directory.resolve("stone-1.4.zip"));

    writeEverything();

    assertThat(directory.resolve("stone-1.4.zip")).hasContent("libstone.so");
  }

  @Test
  void writeWhenStrangeFileLiesThereRemovesIt() throws Exception {
    writeEverything();
    Files.writeString(directory.resolve("old.whl"), "");

    writeEverything();

    assertThat(files()).doesNotContain("old.whl");
  }

  @Test
  void writeWhenRepositoryIsOfAnotherPythonStartsAnew() throws Exception {
    Line older = new Line("cp313", "3.13.4", "emscripten-3.1.69-wasm32");
    new RepositoryWriter(directory, LockInfo.of(older, "0.1.0"))
        .write(new Delivery(List.of(), Map.ofEntries(sample.gravel()), Map.of(), name -> true));

    PackagesJson list =
        writer.write(
            new Delivery(List.of(), Map.ofEntries(sample.stone()), Map.of(), name -> true));

    assertThat(list.packages()).containsOnlyKeys(PackageName.parse("stone"));
  }

  @Test
  void writeWhenItFailsLeavesTheOldRepository() throws Exception {
    writeEverything();
    List<String> before = files();
    Entry entry = sample.gravel().getKey();
    Path noWheel = Files.writeString(temporary.resolve("store/no.whl"), "no zip");

    assertThatThrownBy(
            () ->
                writer.write(
                    new Delivery(List.of(), Map.of(entry, noWheel), Map.of(), name -> true)))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("is not a wheel");

    assertThat(files()).isEqualTo(before);
    assertThat(directory.getParent()).isDirectoryNotContaining("glob:**/.*.{tmp,previous}");
  }

  @Test
  void writeWhenAnEarlierSwapWasCutOffRecovers() throws Exception {
    writeEverything();
    Files.move(directory, directory.resolveSibling(".cp313.previous"));
    Files.createDirectories(directory.resolveSibling(".cp313.0b5c.tmp"));

    PackagesJson list = writer.write(new Delivery(List.of(), Map.of(), Map.of(), name -> true));

    assertThat(list.packages()).hasSize(4);
    assertThat(directory.getParent()).isDirectoryNotContaining("glob:**/.*.{tmp,previous}");
  }

  private void writeEverything() throws Exception {
    writer.write(
        new Delivery(
            List.of(sample.runtimeFile("pyodide.mjs", "export {}")),
            Map.ofEntries(
                sample.pebble("1.0"), sample.pebbleTests("1.0"), sample.gravel(), sample.stone()),
            Map.of(),
            name -> true));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> directory.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  /** The time after which whoever read an old list is taken to be done with it. */
  private void later() {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
    writer = new RepositoryWriter(directory, Sample.INFO, clock);
  }

  private static Object identity(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}
