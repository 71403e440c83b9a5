package org.kiln.build;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;
import org.kiln.toolchain.Line;

/**
 * Recipes resolved for one line: what is to be built for some targets.
 *
 * @param line the Python series
 * @param targets what was asked for and can be built
 * @param packages what is built, the targets' needs included
 * @param skipped what was asked for by a pattern and can't be built, with the reason
 */
public record Plan(
    Line line,
    SortedSet<PackageName> targets,
    SortedMap<PackageName, PlannedPackage> packages,
    SortedMap<PackageName, String> skipped) {
  /** Copies the collections. */
  public Plan {
    targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
  }

  /**
   * Returns one package of the plan.
   *
   * @throws IllegalArgumentException if the plan does not have it
   */
  public PlannedPackage get(PackageName name) {
    PlannedPackage found = packages.get(name);
    if (found == null) {
      throw new IllegalArgumentException("not in the plan: " + name);
    }
    return found;
  }

  /** Returns the plan for one of its packages and what this needs to be built. */
  public Plan only(PackageName name) {
    var needed = new TreeMap<PackageName, PlannedPackage>();
    prefixOf(name).forEach(planned -> needed.put(planned.name(), planned));
    needed.put(name, get(name));
    return new Plan(line, new TreeSet<>(List.of(name)), needed, Collections.emptySortedMap());
  }

  /** Returns the plan for what one of its packages needs to be built. */
  public Plan needsOf(PackageName name) {
    var needed = new TreeMap<>(only(name).packages());
    needed.remove(name);
    return new Plan(line, new TreeSet<>(needed.keySet()), needed, Collections.emptySortedMap());
  }

  /**
   * Returns who must be built before whom.
   *
   * @throws org.kiln.graph.CycleException if packages need each other
   */
  public DependencyGraph<PackageName> graph() {
    Map<PackageName, SortedSet<PackageName>> host =
        packages.values().stream()
            .collect(Collectors.toMap(PlannedPackage::name, PlannedPackage::host));
    return DependencyGraph.of(host);
  }

  /** Returns the packages whose artifacts make the prefix of a build, sorted by name. */
  public List<PlannedPackage> prefixOf(PackageName name) {
    return graph().allDependencies(List.of(name)).stream().map(this::get).toList();
  }
}
