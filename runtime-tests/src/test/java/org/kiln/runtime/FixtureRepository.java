package org.kiln.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kiln.artifact.ArchiveMember;
import org.kiln.artifact.ReproducibleArchive;
import org.kiln.io.Sha256;

/** Makes the packages that cases load, right ones and broken ones, with their lock file. */
final class FixtureRepository {
  private static final Sha256 WRONG = Sha256.parse("0".repeat(64));
  // Every line takes it; names with a tag are of one line.
  private static final String SUFFIX = ".so";

  private final Path directory;
  private final Path work;
  private final List<FixtureEntry> entries = new ArrayList<>();

  private FixtureRepository(Path directory, Path work) {
    this.directory = directory;
    this.work = work;
  }

  /** Makes the packages without C in a new directory {@code fixtures} of the root. */
  static FixtureRepository create(Path root, Path work) {
    try {
      var repository = new FixtureRepository(Files.createDirectory(root.resolve("fixtures")), work);
      repository.addPure();
      repository.addBroken();
      return repository;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addPure() {
    add(FixtureWheel.pure("base", "1.2", List.of(), Map.of("base.py", "NAME = 'base'\n")));
    String app = "import base\n\ndef greeting():\n    return f'hello from {base.NAME}'\n";
    Map<String, String> files = Map.of("app/__init__.py", app, "app/more.py", "");
    add(FixtureWheel.pure("app", "3.0", List.of("base"), files));
  }

  private void addBroken() {
    FixtureEntry damaged =
        pack(FixtureWheel.pure("damaged", "1.0", List.of(), Map.of("damaged.py", "VALUE = 1\n")));
    entries.add(damaged.withDigest(WRONG));
    entries.add(absent("missing", List.of()));
    entries.add(absent("orphan", List.of("nowhere")));
  }

  private static FixtureEntry absent(String name, List<String> depends) {
    String file = name + "-1.0-py3-none-any.whl";
    return new FixtureEntry(
        name, "1.0", file, "site", "package", WRONG.hex(), List.of(name), depends);
  }

  /** Adds the packages with C. */
  void addCompiled(Corpus corpus) {
    addLibrary(corpus.file("libanswer.so"));
    Path first = corpus.file("first.so");
    Path second = corpus.file("second.so");
    add(FixtureWheel.compiled("first", List.of("answer"), Map.of("first" + SUFFIX, first)));
    add(FixtureWheel.compiled("second", List.of("answer"), Map.of("second" + SUFFIX, second)));
    add(FixtureWheel.compiled("lonely", List.of(), Map.of("second" + SUFFIX, second)));
    add(
        FixtureWheel.compiled(
            "bundled",
            List.of(),
            Map.of(
                "first" + SUFFIX,
                first,
                "bundled.libs/libanswer.so",
                corpus.file("libanswer.so"))));
    for (String name : List.of("mismatched", "throwing")) {
      Path file = corpus.file(name + ".so");
      add(FixtureWheel.compiled(name, List.of(), Map.of(name + SUFFIX, file)));
    }
  }

  private void addLibrary(Path library) {
    Path file = directory.resolve("answer-1.0.zip");
    ReproducibleArchive.zip(List.of(new ArchiveMember("libanswer.so", library)), file);
    entries.add(
        new FixtureEntry(
            "answer",
            "1.0",
            "answer-1.0.zip",
            "dynlib",
            "shared_library",
            Sha256.of(file).hex(),
            List.of(),
            List.of()));
  }

  private void add(FixtureWheel wheel) {
    entries.add(pack(wheel));
  }

  private FixtureEntry pack(FixtureWheel wheel) {
    wheel.pack(directory, work);
    return wheel.entry(directory);
  }

  /** Writes the lock file of all packages. */
  void writeLock() {
    var packages = new TreeMap<String, FixtureEntry>();
    entries.forEach(entry -> packages.put(entry.name(), entry));
    Map<String, Object> lock = Map.of("info", Map.of("arch", "wasm32"), "packages", packages);
    try {
      new ObjectMapper().writeValue(directory.resolve("pyodide-lock.json").toFile(), lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
