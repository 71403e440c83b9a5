package org.kiln.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kiln.recipe.Requirements;

/**
 * What a package's build backend needs, before it is resolved.
 *
 * @param requires requirements as PEP 508 writes them
 * @param constraints pip's constraints on them and on what they need in turn
 */
public record BuildRequirements(List<String> requires, List<String> constraints) {
  private static final TomlMapper TOML = new TomlMapper();
  private static final String SETUPTOOLS = "setuptools";

  /** Copies the lists. */
  public BuildRequirements {
    requires = List.copyOf(requires);
    constraints = List.copyOf(constraints);
  }

  /**
   * Reads what a source tree asks for ({@code build-system.requires} of its pyproject.toml, PEP
   * 518; setuptools where it says nothing) and adds the recipe's own requirements.
   *
   * @throws BuildException if pyproject.toml can't be read
   */
  public static BuildRequirements of(Path source, Requirements recipe) {
    Set<String> requires = new LinkedHashSet<>(named(buildSystem(source)));
    if (requires.stream().anyMatch(BuildRequirements::isSetuptools)) {
      // Older setup.py files import it, and setuptools before 70.1 needs it to make wheels.
      requires.add("wheel");
    }
    requires.addAll(recipe.buildExtras());
    return new BuildRequirements(new ArrayList<>(requires), recipe.constraint());
  }

  private static List<String> named(JsonNode buildSystem) {
    if (!buildSystem.path("requires").isArray()) {
      return List.of(SETUPTOOLS);
    }
    var named = new ArrayList<String>();
    buildSystem.path("requires").forEach(node -> named.add(node.asText()));
    if (named.isEmpty() && !buildSystem.has("build-backend")) {
      named.add(SETUPTOOLS);
    }
    return named;
  }

  private static boolean isSetuptools(String requirement) {
    return requirement.matches("setuptools\\b.*");
  }

  private static JsonNode buildSystem(Path source) {
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
