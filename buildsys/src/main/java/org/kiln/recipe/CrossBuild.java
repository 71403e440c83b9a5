package org.kiln.recipe;

import java.util.List;

/**
 * How a package's host copy is made for those that build against it: {@code cross-build-env} and
 * its relatives in the {@code build} section.
 *
 * <pre>
 * build:
 *   cross-build-env: true
 *   cross-build-files:
 *     - numpy/_core/include/numpy/numpyconfig.h
 * </pre>
 *
 * <p>The build machine's own copy of such a package runs while others are built; the files come
 * from the cross-built one, so that headers and libraries are the target's.
 *
 * @param isUnisolated whether packages that list this one among their build requirements get a host
 *     copy with target files
 * @param skipsInstall whether that host copy is left out of the environment
 * @param files paths in the wheel that overlay the host copy
 */
public record CrossBuild(boolean isUnisolated, boolean skipsInstall, List<String> files) {
  /** Nothing of that. */
  public static final CrossBuild NONE = new CrossBuild(false, false, List.of());

  /** Copies the list. */
  public CrossBuild {
    files = List.copyOf(files);
  }
}
