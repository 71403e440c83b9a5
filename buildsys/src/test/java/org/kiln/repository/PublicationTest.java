package org.kiln.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;

/** What readers and other writers see while a package comes into a repository of many. */
final class PublicationTest {
  private static final int MANY = 40;

  @TempDir private Path temporary;

  private Path directory;
  private Sample sample;

  @BeforeEach
  void prepare() throws Exception {
    directory = temporary.resolve("repository/cp313");
    sample = new Sample(Files.createDirectories(temporary.resolve("store")));
    var packages = new TreeMap<Entry, Path>(Comparator.comparing(Entry::name));
    IntStream.range(0, MANY)
        .mapToObj(i -> sample.pure("p" + i, "1.0"))
        .forEach(one -> packages.put(one.getKey(), one.getValue()));
    RepositoryFile runtime = sample.runtimeFile("pyodide.mjs", "export {}");
    writer().write(new Delivery(List.of(runtime), packages, Map.of(), name -> true));
  }

  private RepositoryWriter writer() {
    return new RepositoryWriter(directory, Sample.INFO);
  }

  private void add(String name, String version) throws InterruptedException {
    Map<Entry, Path> one = Map.ofEntries(sample.pure(name, version));
    writer().write(new Delivery(List.of(), one, Map.of(), any -> true));
  }

  private Map<String, String> identities() throws IOException {
    var identities = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        identities.put(
            directory.relativize(file).toString(),
            attributes.fileKey() + " of " + attributes.lastModifiedTime());
      }
    }
    return identities;
  }

  private Map<String, String> entries(String list) throws IOException {
    JsonNode packages =
        RepositoryJson.MAPPER.readTree(directory.resolve(list).toFile()).get("packages");
    String text = Files.readString(directory.resolve(list));
    var entries = new TreeMap<String, String>();
    for (String name : (Iterable<String>) packages::fieldNames) {
      int begin = text.indexOf("\n    \"" + name + "\": {");
      entries.put(name, text.substring(begin, text.indexOf("\n    }", begin)));
    }
    return entries;
  }

  @Test
  void writeWhenOneIsAddedLeavesAllOtherFilesAsTheyAre() throws Exception {
    Map<String, String> before = identities();
    add("six", "1.17.0");
    Map<String, String> after = identities();

    before
        .keySet()
        .removeAll(
            List.of(
                "packages.json", "pyodide-lock.json", "simple/index.html", "simple/index.json"));
    assertThat(after).containsAllEntriesOf(before);
    assertThat(after.keySet())
        .filteredOn(name -> !before.containsKey(name))
        .containsExactly(
            "packages.json",
            "pyodide-lock.json",
            "simple/index.html",
            "simple/index.json",
            "simple/six/index.html",
            "simple/six/index.json",
            "six-1.17.0-py3-none-any.whl",
            "six-1.17.0-py3-none-any.whl.metadata");
  }

  @Test
  void writeWhenOneIsAddedLeavesTheEntriesOfOthersByteForByte() throws Exception {
    for (String list : List.of("packages.json", "pyodide-lock.json")) {
      Map<String, String> before = entries(list);
      add("six-" + list, "1.0");

      assertThat(before).hasSizeGreaterThanOrEqualTo(MANY);
      assertThat(entries(list)).containsAllEntriesOf(before);
    }
  }

  @Test
  void writeWhenAVersionIsReplacedKeepsTheOldFileForThoseWhoReadTheOldList() throws Exception {
    PackagesJson old = PackagesJson.read(directory).orElseThrow();
    add("p0", "2.0");

    assertThat(PackagesJson.read(directory).orElseThrow().packages().values())
        .filteredOn(entry -> entry.name().equals(PackageName.parse("p0")))
        .extracting(Entry::version)
        .containsExactly("2.0");
    assertThat(missing(old)).isEmpty();
  }

  @Test
  void writeWhenMuchHappensAtOnceShowsReadersWholeStatesAndLosesNothing() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    var isDone = new AtomicBoolean();
    List<Future<List<String>>> readers =
        List.of(threads.submit(reader(isDone)), threads.submit(reader(isDone)));
    List<Future<Object>> writers =
        threads.invokeAll(IntStream.range(0, 4).mapToObj(this::additions).toList());
    for (Future<Object> one : writers) {
      one.get();
    }
    isDone.set(true);

    for (Future<List<String>> reader : readers) {
      assertThat(reader.get()).isEmpty();
    }
    threads.shutdown();
    assertThat(PackagesJson.read(directory).orElseThrow().packages()).hasSize(MANY + 4);
    assertThat(missing(PackagesJson.read(directory).orElseThrow())).isEmpty();
    assertThat(directory.getParent()).isDirectoryNotContaining("glob:**/.*.{tmp,previous}");
  }

  private Callable<Object> additions(int writer) {
    return () -> {
      for (int version = 1; version <= 5; version++) {
        add("added" + writer, version + ".0");
      }
      return writer;
    };
  }

  /** Reads the list again and again, and all that it names; returns what was not there or wrong. */
  private Callable<List<String>> reader(AtomicBoolean isDone) {
    return () -> {
      var wrong = new ArrayList<String>();
      while (!isDone.get()) {
        PackagesJson.read(directory)
            .ifPresentOrElse(list -> wrong.addAll(missing(list)), () -> wrong.add("packages.json"));
      }
      return wrong;
    };
  }

  private List<String> missing(PackagesJson list) {
    return list.packages().values().stream()
        .filter(entry -> !isThere(directory.resolve(entry.fileName()), entry.sha256()))
        .map(Entry::fileName)
        .toList();
  }

  private static boolean isThere(Path file, Sha256 digest) {
    return Files.isRegularFile(file) && Sha256.of(file).equals(digest);
  }
}
