package org.kiln.build;

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
    Set<String> requires = new LinkedHashSet<>(BuildSystem.of(source).requires());
    if (requires.stream().anyMatch(BuildRequirements::isSetuptools)) {
      // Older setup.py files import it, and setuptools before 70.1 needs it to make wheels.
      requires.add("wheel");
    }
    requires.addAll(recipe.buildExtras());
    return new BuildRequirements(new ArrayList<>(requires), recipe.constraint());
  }

  private static boolean isSetuptools(String requirement) {
    return requirement.matches("setuptools\\b.*");
  }
}
