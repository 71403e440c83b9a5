package org.kiln.build;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kiln.recipe.PackageName;

/**
 * What a build would find of a package.
 *
 * @param planned the package
 * @param key of its action; where packages are awaited, the one if those come out as before
 * @param found the result with that key
 * @param nearest the most similar result else
 * @param lost artifacts of the found result that are missing or damaged
 * @param awaited packages that would be built before
 * @param isOpen whether nothing differs from the nearest result but artifacts of those packages, of
 *     which nobody knows yet how they come out
 */
record Standing(
    PlannedPackage planned,
    ActionKey key,
    Optional<KnownAction> found,
    Optional<KnownAction> nearest,
    List<Artifact> lost,
    SortedSet<PackageName> awaited,
    boolean isOpen) {
  /** Copies the collections. */
  Standing {
    lost = List.copyOf(lost);
    awaited = Collections.unmodifiableSortedSet(new TreeSet<>(awaited));
  }

  boolean isCurrent() {
    return state() == Explanation.State.UP_TO_DATE;
  }

  Explanation.State state() {
    if (!lost.isEmpty()) {
      return Explanation.State.LOST;
    } else if (found.isPresent()) {
      return awaited.isEmpty() ? Explanation.State.UP_TO_DATE : Explanation.State.WAITING;
    }
    if (isOpen) {
      return Explanation.State.WAITING;
    }
    return nearest.isPresent() ? Explanation.State.CHANGED : Explanation.State.NEW;
  }

  /** Returns what those builds see that depend on the package, as far as it is known. */
  List<Artifact> forPrefix() {
    return found.or(() -> nearest).map(action -> action.result().forPrefix()).orElse(List.of());
  }
}
