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
  private final String image;
  private final long memoryLimit;
  private final Conditions conditions;

  PhaseRunner(
      PlannedPackage planned,
      ContainerRunner containers,
      String image,
      long memoryLimit,
      Conditions conditions) {
    this.planned = planned;
    this.containers = containers;
    this.image = image;
    this.memoryLimit = memoryLimit;
    this.conditions = conditions;
  }

  /**
   * Runs a phase.
   *
   * @param consumption hears what it takes
   * @throws PhaseFailure if its program ends with an error
   */
  void run(Phase phase, WorkTree tree, PackageLog log, Consumption consumption)
      throws InterruptedException {
    log.phaseStarted(phase.name());
    AtomicFiles.write(tree.phases().resolve(phase.name() + ".sh"), phase.script());
    int cores = conditions.cores().getAsInt();
    conditions.giveAway(tree);
    ContainerSpec spec = spec(phase, tree, cores);
    long begin = System.nanoTime();
    consumption.begin();
    int status = containers.run(spec, log::line, consumption::sample);
    consumption.end(cores, System.nanoTime() - begin);
    if (status != 0) {
      throw new PhaseFailure(status, log.lastLines());
    }
  }

  private ContainerSpec spec(Phase phase, WorkTree tree, int cores) {
    String script = Layout.PHASES + "/" + phase.name() + ".sh";
    var command = List.of("bash", "-c", WRAPPER, phase.name(), script);
    return new PhaseContainer(
            image, cores, planned.type().isLibrary(), recipeDirectory(), conditions.compiles())
        .spec(planned.name() + "/" + phase.name(), phase, tree)
        .withCommand(conditions.command(command))
        .withEnvironment(conditions.variables())
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
