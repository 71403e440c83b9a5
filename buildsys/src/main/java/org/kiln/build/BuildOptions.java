package org.kiln.build;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kiln.recipe.PackageName;

/**
 * How to build.
 *
 * @param capacity how many packages at once, and what of the machine they share
 * @param isLocked whether a missing or stale lock of build requirements is an error
 * @param isLight whether packages tagged {@code heavy} are left out, unless their result is known
 * @param isFailFast whether nothing is begun any more once a package failed
 * @param isVerified whether the targets are built once more, and must come out the same
 * @param rebuilt packages to build although their result is known
 */
public record BuildOptions(
    Capacity capacity,
    boolean isLocked,
    boolean isLight,
    boolean isFailFast,
    boolean isVerified,
    SortedSet<PackageName> rebuilt) {
  /** Copies the set. */
  public BuildOptions {
    rebuilt = Collections.unmodifiableSortedSet(new TreeSet<>(rebuilt));
  }

  /** Returns what suits this machine. */
  public static BuildOptions forThisMachine() {
    return new BuildOptions(
        Capacity.ofThisMachine(), false, false, false, false, Collections.emptySortedSet());
  }
}
