package org.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kiln.build.BuildOptions;
import org.kiln.recipe.PackageName;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that build are told: which packages, and how. */
final class BuildArguments {
  @Mixin private PackageArguments packages;

  @Option(
      names = "--rebuild",
      paramLabel = "NAME",
      description = "Builds this package even if its result is known.")
  private List<PackageName> rebuilt = new ArrayList<>();

  @Option(
      names = "--locked",
      description = "Takes a missing or stale build.lock.yaml for an error.")
  private boolean isLocked;

  @Option(
      names = "--light",
      description = "Leaves out what is tagged heavy and not in the cache, and what needs it.")
  private boolean isLight;

  @Option(
      names = "--fail-fast",
      description = "Begins nothing more once a package failed; what runs goes on to its end.")
  private boolean isFailFast;

  @Option(
      names = "--verify-reproducible",
      description =
          "Builds what is named once more under other conditions (time, user, place, cores, no "
              + "stored compilations), and fails where a bit of the result differs.")
  private boolean isVerified;

  /** Returns what selects the packages, never nothing. */
  List<String> selectors() {
    return packages.selectors();
  }

  BuildOptions settings(WorkOptions options, Map<String, String> environment) {
    // Locks are resolved by the package index.
    boolean mayNotLock = isLocked || options.isOffline(environment);
    return new BuildOptions(
        options.capacity(), mayNotLock, isLight, isFailFast, isVerified, new TreeSet<>(rebuilt));
  }
}
