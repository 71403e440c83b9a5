package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.io.AtomicFiles;
import org.kiln.io.Resources;

/** Runs the phases of one build, each in a container of its own without network. */
final class PhaseRunner {
  private static final String WRAPPER = Resources.text(PhaseRunner.class, "phase.sh");

  private final PlannedPackage planned;
  private final ContainerRunner containers;
  private final CompileStore compiles;
  private final String image;
  private final long memoryLimit;

  PhaseRunner(PlannedPackage planned, BuildServices services, String image, long memoryLimit) {
    this.planned = planned;
    this.containers = services.containers();
    this.compiles = CompileStore.of(services);
    this.image = image;
    this.memoryLimit = memoryLimit;
  }

  /**
   * Runs a phase.
   *
   * @param cores how many it is given
   * @param consumption hears what it takes
   * @throws PhaseFailure if its program ends with an error
   */
  void run(Phase phase, WorkTree tree, PackageLog log, int cores, Consumption consumption)
      throws InterruptedException {
    log.phaseStarted(phase.name());
    AtomicFiles.write(tree.phases().resolve(phase.name() + ".sh"), phase.script());
    long begin = System.nanoTime();
    consumption.begin();
    int status = containers.run(spec(phase, tree, cores), log::line, consumption::sample);
    consumption.end(cores, System.nanoTime() - begin);
    if (status != 0) {
      throw new PhaseFailure(status, log.lastLines());
    }
  }

  private ContainerSpec spec(Phase phase, WorkTree tree, int cores) {
    String script = Layout.PHASES + "/" + phase.name() + ".sh";
    return new PhaseContainer(image, cores, planned.type().isLibrary(), recipeDirectory(), compiles)
        .spec(planned.name() + "/" + phase.name(), phase, tree)
        .withCommand(List.of("bash", "-c", WRAPPER, phase.name(), script))
        .withLimits(cores, memoryLimit);
  }

  /** Returns the recipe's directory, where the build may see it. */
  Optional<Path> recipeDirectory() {
    return ActionInputs.usesRecipeDirectory(planned.release().build())
        ? Optional.of(planned.recipe().directory().toAbsolutePath().normalize())
        : Optional.empty();
  }

  /** Returns what runs a phase's script. */
  static String wrapper() {
    return WRAPPER;
  }
}
