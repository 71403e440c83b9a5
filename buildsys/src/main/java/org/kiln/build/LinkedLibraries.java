package org.kiln.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kiln.artifact.ArchiveContents;
import org.kiln.artifact.Wheel;

/** Tells which libraries are in a wheel: linked into its modules, or copied beside them. */
final class LinkedLibraries {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> files = new TreeSet<>();
  private final List<Artifact> prefix;
  private final ArtifactStore store;

  private LinkedLibraries(List<Artifact> prefix, ArtifactStore store) {
    this.prefix = prefix;
    this.store = store;
  }

  /**
   * Finds them.
   *
   * @param calls the compiler driver's record of its calls, which may be missing: nothing was built
   * @param prefix the artifacts of host dependencies
   */
  static LinkedLibraries of(Path calls, Wheel wheel, List<Artifact> prefix, ArtifactStore store) {
    var linked = new LinkedLibraries(prefix, store);
    wheel.sharedObjects().forEach(module -> linked.files.add(fileName(module.name())));
    if (Files.exists(calls)) {
      try (Stream<String> lines = Files.lines(calls)) {
        lines.map(LinkedLibraries::parsed).forEach(linked::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return linked;
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a line of a record of calls: " + line, e);
    }
  }

  private void add(JsonNode call) {
    if (call.path("kind").asText().equals("side module") && call.path("status").asInt() == 0) {
      call.path("command").forEach(argument -> add(argument.asText()));
      call.path("inputs").forEach(input -> add(input.asText()));
    }
  }

  private void add(String argument) {
    if (argument.startsWith("-l")) {
      files.add("lib" + argument.substring(2) + ".a");
    } else if (argument.endsWith(".a")) {
      files.add(fileName(argument));
    }
  }

  private boolean isIn(String file) {
    return file.startsWith("lib/") && files.contains(fileName(file));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns whether a file of a library is among them. */
  boolean has(PlannedPackage library) {
    String name = library.label() + ".tar.zst";
    return prefix.stream()
        .filter(artifact -> artifact.name().equals(name))
        .flatMap(artifact -> new ArchiveContents(store.file(artifact)).names().stream())
        .anyMatch(this::isIn);
  }
}
