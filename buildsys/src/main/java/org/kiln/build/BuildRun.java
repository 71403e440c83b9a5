package org.kiln.build;

import java.util.Optional;
import org.kiln.io.ProcessLock;
import org.kiln.toolchain.CrossEnvironment;
import org.kiln.toolchain.Line;

/** What the packages of one run share. */
final class BuildRun {
  private final BuildServices services;
  private final BuildOptions options;
  private final BuildLog log;
  private final ArtifactStore store;
  private final ActionCache actions;
  private final Durations durations;
  private final Variables variables;
  private final ActionInputs inputs;
  private final Locks locks;
  private final OnDemandToolchain toolchain;

  BuildRun(BuildServices services, Line line, BuildOptions options, BuildLog log) {
    this.services = services;
    this.options = options;
    this.log = log;
    this.store = new ArtifactStore(services.cache());
    this.actions = new ActionCache(services.cache(), store);
    this.durations = new Durations(services.cache());
    this.variables = new Variables(new CrossEnvironment(line));
    this.toolchain = new OnDemandToolchain(services.toolchain(), log);
    this.inputs = new ActionInputs(services.sources(), variables, toolchain);
    var locker = new Locker(services.containers(), services.environment());
    this.locks = new Locks(line, locker, options.isLocked(), log);
  }

  BuildServices services() {
    return services;
  }

  BuildLog log() {
    return log;
  }

  ArtifactStore store() {
    return store;
  }

  Durations durations() {
    return durations;
  }

  Variables variables() {
    return variables;
  }

  ActionInputs inputs() {
    return inputs;
  }

  Locks locks() {
    return locks;
  }

  String image() throws InterruptedException {
    return toolchain.image();
  }

  /** Returns the result of a key, unless the package is to be built again. */
  Optional<ActionResult> known(PlannedPackage planned, ActionKey key) {
    return options.rebuilt().contains(planned.name())
        ? Optional.empty()
        : actions.find(key, damaged -> log.note(planned.name(), damaged(damaged)));
  }

  private static String damaged(Artifact artifact) {
    return artifact.name() + " was damaged in the cache: it is removed, and made anew";
  }

  /** Returns whether a package whose result is not known is not to be built. */
  boolean leavesOut(PlannedPackage planned) {
    return options.isLight()
        && planned.recipe().isHeavy()
        && !options.rebuilt().contains(planned.name());
  }

  /** Does what no other process that uses this cache may do for the same key at the same time. */
  <T> T alone(ActionKey key, ProcessLock.Work<T> work) throws InterruptedException {
    return ProcessLock.holding(services.cache().locks().resolve(key.toString()), work);
  }

  void keep(PlannedPackage planned, ActionKey key, ActionResult result, InputDetails details) {
    actions.put(key, result, details);
    durations.remember(planned.name(), result.seconds());
  }
}
