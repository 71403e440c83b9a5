package org.kiln.verify.suite;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kiln.io.Sha256;

/** Copies of the checkout's repository with a package pebble more, which has nothing but tests. */
final class PebbleRepository {
  private static final Path REPOSITORY = Path.of("../repository/cp313").toAbsolutePath();
  private static final String WHEEL = "pebble-1.0-py3-none-any.whl";

  private PebbleRepository() {}

  /** Makes a copy; the test is skipped where the repository lacks the package that runs tests. */
  static Path in(Path directory, String runner, Map<String, String> tests) throws IOException {
    assumeThat(REPOSITORY.resolve("pyodide-lock.json"))
        .as("there is no repository with %s: ./kiln build %s", runner, runner)
        .exists()
        .content()
        .contains("\"" + runner + "\"");
    Path copy = Files.createDirectory(directory.resolve("repository"));
    try (Stream<Path> files = Files.list(REPOSITORY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    wheel(copy.resolve(WHEEL), tests);
    add(copy);
    return copy;
  }

  private static void add(Path repository) throws IOException {
    Path file = repository.resolve("pyodide-lock.json");
    JsonNode lock = EventReader.JSON.readTree(file.toFile());
    ObjectNode packages = (ObjectNode) lock.get("packages");
    ObjectNode entry = packages.get("six").deepCopy();
    entry
        .put("name", "pebble")
        .put("file_name", WHEEL)
        .put("sha256", Sha256.of(repository.resolve(WHEEL)).hex())
        .putArray("depends");
    packages.set("pebble", entry);
    EventReader.JSON.writeValue(file.toFile(), lock);
  }

  private static void wheel(Path file, Map<String, String> tests) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      write(zip, "pebble/__init__.py", "");
      write(zip, "pebble-1.0.dist-info/METADATA", "Name: pebble\nVersion: 1.0\n");
      for (var test : tests.entrySet()) {
        write(zip, "pebble/tests/" + test.getKey(), test.getValue());
      }
    }
  }

  private static void write(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
