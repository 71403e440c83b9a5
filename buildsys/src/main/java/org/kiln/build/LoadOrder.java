package org.kiln.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiln.recipe.PackageName;

/** The order in which the runtime loads what a package needs, as its resolve.mjs finds it. */
final class LoadOrder {
  private final Plan plan;
  private final Set<PackageName> seen = new HashSet<>();
  private final List<PlannedPackage> order = new ArrayList<>();

  private LoadOrder(Plan plan) {
    this.plan = plan;
  }

  /** Returns the run requirements of a package, and theirs, in the order of loading. */
  static List<PlannedPackage> before(PackageName name, Plan plan) {
    var order = new LoadOrder(plan);
    order.visit(name);
    return order.order.stream().filter(planned -> !planned.name().equals(name)).toList();
  }

  private void visit(PackageName name) {
    // A cycle is no error: such packages need each other only at run time.
    if (seen.add(name)) {
      PlannedPackage planned = plan.get(name);
      planned.run().forEach(this::visit);
      order.add(planned);
    }
  }
}
