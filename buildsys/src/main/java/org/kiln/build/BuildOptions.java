package org.kiln.build;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kiln.recipe.PackageName;

/**
 * How to build.
 *
 * @param jobs how many packages at once; at least 1
 * @param cores how many processor cores they share; at least 1
 * @param isLocked whether a missing or stale lock of build requirements is an error
 * @param isLight whether packages tagged {@code heavy} are left out, unless their result is known
 * @param rebuilt packages to build although their result is known
 */
public record BuildOptions(
    int jobs, int cores, boolean isLocked, boolean isLight, SortedSet<PackageName> rebuilt) {
  /** Checks the numbers. */
  public BuildOptions {
    if (jobs < 1 || cores < 1) {
      throw new IllegalArgumentException("jobs and cores must be at least 1");
    }
    rebuilt = Collections.unmodifiableSortedSet(new TreeSet<>(rebuilt));
  }

  /** Returns what suits this machine. */
  public static BuildOptions forThisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new BuildOptions(cores, cores, false, false, Collections.emptySortedSet());
  }
}
