package org.kiln.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Mount;
import org.kiln.io.AtomicFiles;

/** Runs the phases of one build, each in a container of its own without network. */
final class PhaseRunner {
  private static final String WRAPPER = resource("phase.sh");

  private final PlannedPackage planned;
  private final ContainerRunner containers;
  private final CompileStore compiles;
  private final String image;
  private final int cores;

  PhaseRunner(PlannedPackage planned, BuildServices services, String image, int cores) {
    this.planned = planned;
    this.containers = services.containers();
    this.compiles = CompileStore.of(services);
    this.image = image;
    this.cores = cores;
  }

  /**
   * Runs a phase.
   *
   * @throws PhaseFailure if its program ends with an error
   */
  void run(Phase phase, WorkTree tree, PackageLog log) throws InterruptedException {
    log.phaseStarted(phase.name());
    AtomicFiles.write(tree.phases().resolve(phase.name() + ".sh"), phase.script());
    int status = containers.run(spec(phase, tree), log::line);
    if (status != 0) {
      throw new PhaseFailure(status, log.lastLines());
    }
  }

  ContainerSpec spec(Phase phase, WorkTree tree) {
    String script = Layout.PHASES + "/" + phase.name() + ".sh";
    return new ContainerSpec(
            planned.name() + "/" + phase.name(),
            image,
            List.of("bash", "-c", WRAPPER, phase.name(), script),
            phase.environment(),
            mounts(tree),
            phase.directory(),
            Owner.of(tree.work()),
            false,
            OptionalInt.empty(),
            OptionalLong.empty())
        .withEnvironment(Map.of("CPUS", "" + cores, "MAKEFLAGS", "-j" + cores))
        .withEnvironment(compiles.variables());
  }

  private List<Mount> mounts(WorkTree tree) {
    List<Mount> mounts = tree.mounts(planned.type().isLibrary());
    mounts.add(compiles.mount());
    if (ActionInputs.usesRecipeDirectory(planned.release().build())) {
      mounts.add(
          Mount.readOnly(planned.recipe().directory().toAbsolutePath().normalize(), Layout.RECIPE));
    }
    return mounts;
  }

  private static String resource(String name) {
    try (InputStream in = PhaseRunner.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
