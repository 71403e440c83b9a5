package org.kiln.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;

/**
 * Says what makes the prefix of a build.
 *
 * @param graph who must be built before whom
 * @param outcomes what became of them, as far as it is known
 */
record Prefixes(
    DependencyGraph<PackageName> graph, Map<PackageName, BuildResult.Outcome> outcomes) {

  /** Returns the artifacts of all that a package needs. */
  List<Artifact> of(PackageName name) {
    return graph.allDependencies(List.of(name)).stream()
        .flatMap(needed -> Optional.ofNullable(outcomes.get(needed)).stream())
        .flatMap(outcome -> outcome.result().stream())
        .flatMap(result -> result.forPrefix().stream())
        .toList();
  }
}
