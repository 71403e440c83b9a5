package org.kiln.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source tree says of its build ({@code build-system} of its pyproject.toml, PEP 518);
 * setuptools where it says nothing.
 *
 * @param backend the module that builds, for example {@code hatchling.build}; empty for setuptools'
 *     old way
 * @param requires what that needs, as PEP 508 writes it
 */
public record BuildSystem(Optional<String> backend, List<String> requires) {
  private static final TomlMapper TOML = new TomlMapper();
  private static final String SETUPTOOLS = "setuptools";

  /** Copies the list. */
  public BuildSystem {
    requires = List.copyOf(requires);
  }

  /**
   * Reads it.
   *
   * @throws BuildException if pyproject.toml can't be read
   */
  public static BuildSystem of(Path source) {
    JsonNode table = table(source);
    Optional<String> backend =
        Optional.of(table.path("build-backend")).filter(JsonNode::isTextual).map(JsonNode::asText);
    if (!table.path("requires").isArray()) {
      return new BuildSystem(backend, List.of(SETUPTOOLS));
    }
    var requires = new ArrayList<String>();
    table.path("requires").forEach(node -> requires.add(node.asText()));
    boolean isSilent = requires.isEmpty() && !table.has("build-backend");
    return new BuildSystem(backend, isSilent ? List.of(SETUPTOOLS) : requires);
  }

  private static JsonNode table(Path source) {
    Path file = source.resolve("pyproject.toml");
    try {
      return Files.exists(file)
          ? TOML.readTree(Files.readString(file)).path("build-system")
          : TOML.createObjectNode();
    } catch (IOException e) {
      throw new BuildException("pyproject.toml can't be read: " + e.getMessage(), null, e);
    }
  }
}
