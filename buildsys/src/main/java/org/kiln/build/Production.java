package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.artifact.BillOfMaterials;
import org.kiln.artifact.Wheel;
import org.kiln.recipe.BuildType;

/** Runs a package's phases where the ground is laid, and makes artifacts of what they leave. */
final class Production {
  private final BuildRun run;
  private final PlannedPackage planned;
  private final List<Artifact> prefix;
  private final Conditions conditions;
  private final WorkTree tree;
  private final Position position;
  private final Phases phases;
  private final Consumption consumption = new Consumption();

  Production(
      BuildRun run,
      PlannedPackage planned,
      List<Artifact> prefix,
      Conditions conditions,
      WorkTree tree,
      Position position) {
    this.run = run;
    this.planned = planned;
    this.prefix = prefix;
    this.conditions = conditions;
    this.tree = tree;
    this.position = position;
    this.phases = new Phases(planned, run.variables());
  }

  /** Returns all phases, in their order. */
  List<Phase> phases() {
    Stream<Phase> compiling =
        FetchedWheel.isWheel(tree.source()) ? Stream.empty() : phases.compiling().stream();
    return Stream.concat(compiling, phases.finishing().stream()).toList();
  }

  /** Returns what the phases took that ran. */
  KnownCost cost(long seconds) {
    return consumption.total(seconds);
  }

  /** Returns the recipe's directory, where the phases may see it. */
  Optional<Path> recipeDirectory() throws InterruptedException {
    return runner().recipeDirectory();
  }

  /**
   * Runs the phases and puts what they leave into the store.
   *
   * @param opened hears of them; closed at the end
   */
  List<Artifact> artifacts(PackageLog opened) throws InterruptedException {
    try (PackageLog log = opened) {
      position.logTo(log.file());
      return planned.type() == BuildType.PACKAGE ? wheel(log) : files(log);
    }
  }

  private List<Artifact> files(PackageLog log) throws InterruptedException {
    PrefixAdditions additions = PrefixAdditions.since(tree.prefix());
    run(phases.compiling(), log);
    position.begin("collect");
    List.of(tree.prefix(), tree.out()).forEach(new LeftLinks(planned)::check);
    additions.moveTo(tree.out());
    return new Collector(planned, run.store(), tree).collect();
  }

  private List<Artifact> wheel(PackageLog log) throws InterruptedException {
    var finish = new WheelFinish(planned, run.variables().line(), run.store(), tree);
    boolean isFetched = FetchedWheel.isWheel(tree.source());
    if (!isFetched) {
      run(phases.compiling(), log);
    }
    position.begin("collect");
    Wheel wheel = isFetched ? FetchedWheel.take(tree) : finish.unpack();
    if (!phases.finishing().isEmpty()) {
      run(phases.finishing(), log);
      position.begin("collect");
    }
    return finish.pack(wheel, this::bill);
  }

  private BillOfMaterials bill(Wheel wheel) {
    var linked = LinkedLibraries.of(tree.calls(), wheel, prefix, run.store());
    return run.inputs().materials(planned).bill(linked);
  }

  private void run(List<Phase> all, PackageLog log) throws InterruptedException {
    PhaseRunner runner = runner();
    for (Phase next : all) {
      position.run(next);
      runner.run(next, tree, log, consumption);
    }
  }

  private PhaseRunner runner() throws InterruptedException {
    return new PhaseRunner(
        planned, run.services().containers(), run.image(), run.memoryLimit(), conditions);
  }
}
