package org.kiln.report.drawing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;

/**
 * What is built for some packages, and what each needs.
 *
 * @param line the line's name, for example {@code cp313}
 * @param packages in the order of a build
 */
public record PlanGraph(String line, List<Node> packages) {
  /**
   * A package of it.
   *
   * @param type as recipes write it, for example {@code static_library}
   * @param isTarget whether it was asked for, not only needed
   * @param host what its build uses, the implied ones included
   * @param run what it needs at run time
   * @param home its project's page
   * @param summary what it is, in one line
   */
  public record Node(
      PackageName name,
      String version,
      String type,
      @JsonProperty("target") boolean isTarget,
      SortedSet<PackageName> host,
      SortedSet<PackageName> run,
      Optional<String> home,
      Optional<String> summary) {
    static Node of(PlannedPackage planned, boolean isTarget) {
      return new Node(
          planned.name(),
          planned.release().version(),
          planned.type().text(),
          isTarget,
          planned.host(),
          new TreeSet<>(planned.run()),
          planned.recipe().about().home(),
          planned.recipe().about().summary());
    }

    /** Returns all that it needs, whenever. */
    SortedSet<PackageName> needs() {
      var needs = new TreeSet<>(host);
      needs.addAll(run);
      return needs;
    }
  }

  /** Copies the list. */
  public PlanGraph {
    packages = List.copyOf(packages);
  }

  /** Returns the graph of a plan. */
  public static PlanGraph of(Plan plan) {
    return new PlanGraph(
        plan.line().name(),
        plan.graph().order().stream()
            .map(name -> Node.of(plan.get(name), plan.targets().contains(name)))
            .toList());
  }

  /** Returns who needs whom, whenever. */
  DependencyGraph<PackageName> needs() {
    var needs = new TreeMap<PackageName, SortedSet<PackageName>>();
    packages.forEach(node -> needs.put(node.name(), node.needs()));
    return DependencyGraph.of(needs);
  }
}
