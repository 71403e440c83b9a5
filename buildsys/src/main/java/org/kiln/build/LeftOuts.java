package org.kiln.build;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.recipe.PackageName;

/** Says why packages are left out, and finds those that are of no use without others. */
final class LeftOuts {
  private LeftOuts() {}

  static String heavy(PackageName name) {
    return "tagged heavy, not in the cache; `kiln build "
        + name
        + "` or `kiln check --heavy` builds it";
  }

  static String needing(PackageName name) {
    return "needs " + name + ", which is left out";
  }

  /**
   * Returns outcomes in which what was built is left out where it needs something at run time that
   * is left out: nobody could import it.
   */
  static SortedMap<PackageName, BuildResult.Outcome> complete(
      Plan plan, SortedMap<PackageName, BuildResult.Outcome> outcomes) {
    var next = new TreeMap<>(outcomes);
    next.replaceAll((name, outcome) -> useful(outcome, missing(plan.get(name), outcomes)));
    // Once more, since what is left out now may be needed by others.
    return next.equals(outcomes) ? next : complete(plan, next);
  }

  private static BuildResult.Outcome useful(
      BuildResult.Outcome outcome, Optional<PackageName> missing) {
    return outcome.result().isPresent() && missing.isPresent()
        ? new BuildResult.LeftOut(needing(missing.get()))
        : outcome;
  }

  private static Optional<PackageName> missing(
      PlannedPackage planned, SortedMap<PackageName, BuildResult.Outcome> outcomes) {
    return planned.run().stream()
        .filter(need -> outcomes.get(need) instanceof BuildResult.LeftOut)
        .findFirst();
  }
}
