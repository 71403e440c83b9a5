package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;

/**
 * The container that a phase sees: the same for a build and for people who look into one.
 *
 * @param image the toolchain image's reference
 * @param cores how many the build may use
 * @param isPrefixOpen whether it may write into its prefix
 * @param recipeDirectory the recipe's, where the build sees it
 * @param compiles what compilers made
 */
record PhaseContainer(
    String image,
    int cores,
    boolean isPrefixOpen,
    Optional<Path> recipeDirectory,
    CompileStore compiles) {

  /** Returns its description, with no command yet. */
  ContainerSpec spec(String name, Phase phase, WorkTree tree) {
    return new ContainerSpec(
            name,
            image,
            List.of(),
            phase.environment(),
            mounts(tree),
            phase.directory(),
            Owner.of(tree.work()),
            false,
            OptionalInt.empty(),
            OptionalLong.empty())
        .withEnvironment(jobs())
        .withEnvironment(compiles.variables());
  }

  /**
   * Tells make, CMake and scripts how many processes to run at once; results don't depend on it.
   */
  private Map<String, String> jobs() {
    String number = String.valueOf(cores);
    return Map.of("CPUS", number, "MAKEFLAGS", "-j" + number, "CMAKE_BUILD_PARALLEL_LEVEL", number);
  }

  private List<Mount> mounts(WorkTree tree) {
    List<Mount> mounts = tree.mounts(isPrefixOpen);
    mounts.add(compiles.mount());
    recipeDirectory.ifPresent(path -> mounts.add(Mount.readOnly(path, Layout.RECIPE)));
    return mounts;
  }
}
