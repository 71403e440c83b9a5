package org.kiln.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;

/**
 * Tells what was not built from the sources that its recipes name, so that a repository can say so.
 *
 * @param plan what was built
 * @param replaced the packages that were built from a directory in the place of their sources
 */
public record SourceOverrides(Plan plan, Set<PackageName> replaced) {
  /** Copies the set. */
  public SourceOverrides {
    replaced = Set.copyOf(replaced);
  }

  /** Returns the replaced packages among one and those that it was built with. */
  List<PackageName> of(PackageName name) {
    var built = new ArrayList<>(List.of(name));
    plan.prefixOf(name).forEach(needed -> built.add(needed.name()));
    return built.stream().filter(replaced::contains).toList();
  }

  /** Returns the replaced packages among the runtime and those that it was built with. */
  public List<PackageName> ofRuntime() {
    return plan.packages().values().stream()
        .filter(planned -> planned.type() == BuildType.RUNTIME)
        .map(PlannedPackage::name)
        .flatMap(runtime -> of(runtime).stream())
        .toList();
  }
}
