package org.kiln.build;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kiln.recipe.Build;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;

/**
 * A recipe as one line builds it.
 *
 * @param recipe the recipe as written
 * @param release the release that suits the line
 * @param host what must be built before, the implied ones included
 */
public record PlannedPackage(Recipe recipe, Release release, SortedSet<PackageName> host) {
  /** The recipe whose headers and settings every package is compiled with. */
  public static final PackageName PYTHON = PackageName.parse("cpython");

  /** Copies the set. */
  public PlannedPackage {
    host = Collections.unmodifiableSortedSet(new TreeSet<>(host));
  }

  /** Returns the package's name. */
  public PackageName name() {
    return recipe.name();
  }

  /** Returns what is built. */
  public BuildType type() {
    return release.build().type();
  }

  /** Returns whether its build sees the line's Python; else all lines build it alike. */
  boolean isForPython() {
    return isForPython(release) || host.contains(PYTHON);
  }

  /** Returns whether a release is a part of Python, a package, or mentions Python's files. */
  static boolean isForPython(Release release) {
    Build build = release.build();
    return build.type() == BuildType.PACKAGE
        || build.type() == BuildType.CPYTHON_MODULE
        || Stream.of("PYTHONINCLUDE", "HOSTINSTALLDIR").anyMatch(build::mentions);
  }

  /** Returns what must be in the repository with it. */
  public List<PackageName> run() {
    return release.requirements().run();
  }

  /** Returns {@code <name>-<version>}, which names logs and artifacts. */
  public String label() {
    return name() + "-" + release.version();
  }
}
