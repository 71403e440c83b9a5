package org.kiln.build;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;

/** Finds out what a build would find of the packages of a plan. */
final class Standings {
  private final Plan plan;
  private final DependencyGraph<PackageName> graph;
  private final ActionInputs inputs;
  private final ActionIndex known;
  private final ArtifactStore store;
  private final Map<PackageName, Standing> standings = new HashMap<>();

  Standings(Plan plan, ActionInputs inputs, ActionIndex known, ArtifactStore store) {
    this.plan = plan;
    this.graph = plan.graph();
    this.inputs = inputs;
    this.known = known;
    this.store = store;
    // Needs come before what needs them.
    graph.order().forEach(name -> standings.put(name, standing(plan.get(name))));
  }

  Standing of(PackageName name) {
    Standing standing = standings.get(name);
    if (standing == null) {
      throw new IllegalArgumentException("not in the plan: " + name);
    }
    return standing;
  }

  /** Returns the inputs of a package's build. */
  Inputs inputs(Standing standing) {
    return Inputs.parse(standing.key().text(), inputs.parts(standing.planned()));
  }

  private Standing standing(PlannedPackage planned) {
    List<Standing> needs =
        graph.allDependencies(List.of(planned.name())).stream().map(this::of).toList();
    List<Artifact> prefix = needs.stream().flatMap(s -> s.forPrefix().stream()).toList();
    ActionKey key = inputs.key(planned, prefix, Locks.committed(planned, plan.line()));
    Optional<KnownAction> found = known.find(key.digest());
    Optional<KnownAction> nearest = nearest(key, found);
    return new Standing(
        planned,
        key,
        found,
        nearest,
        found.map(this::lost).orElse(List.of()),
        awaited(needs),
        nearest.filter(other -> differOnlyIn(open(needs), key, other)).isPresent());
  }

  /** The names of inputs that are only known once they were built. */
  private static Set<String> open(List<Standing> needs) {
    return needs.stream()
        .filter(need -> !need.isCurrent())
        .flatMap(need -> need.forPrefix().stream())
        .map(artifact -> ActionInputs.HOST + artifact.name())
        .collect(Collectors.toSet());
  }

  private static boolean differOnlyIn(Set<String> names, ActionKey key, KnownAction other) {
    return names.containsAll(other.inputs().differing(Inputs.parse(key.text(), new TreeMap<>())));
  }

  private Optional<KnownAction> nearest(ActionKey key, Optional<KnownAction> found) {
    Optional<Instant> made = found.flatMap(KnownAction::made);
    return known.nearest(
        Inputs.parse(key.text(), new TreeMap<>()),
        other -> !other.key().equals(key.digest()) && !isLater(other, made));
  }

  /** What an older version of Kiln made has no time; it was before. */
  private static boolean isLater(KnownAction other, Optional<Instant> made) {
    return made.isPresent() && other.made().filter(time -> time.isAfter(made.get())).isPresent();
  }

  private List<Artifact> lost(KnownAction action) {
    return action.result().artifacts().stream().filter(a -> !store.isWhole(a)).toList();
  }

  private static SortedSet<PackageName> awaited(List<Standing> needs) {
    var awaited = new TreeSet<PackageName>();
    needs.stream().filter(s -> !s.isCurrent()).forEach(s -> awaited.add(s.planned().name()));
    return awaited;
  }
}
