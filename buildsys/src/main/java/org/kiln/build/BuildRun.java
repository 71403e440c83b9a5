package org.kiln.build;

import java.util.Optional;
import org.kiln.io.KilnException;
import org.kiln.io.ProcessLock;
import org.kiln.toolchain.CrossEnvironment;

/** What the packages of one run share. */
final class BuildRun {
  private final BuildServices services;
  private final BuildOptions options;
  private final BuildLog log;
  private final ArtifactStore store;
  private final ActionCache actions;
  private final Costs costs;
  private final Variables variables;
  private final ActionInputs inputs;
  private final Locks locks;
  private final OnDemandToolchain toolchain;
  private final Optional<SharedCache> shared;

  BuildRun(
      BuildServices services, Plan plan, BuildOptions options, BuildLog log, WorkSession session) {
    this.services = services;
    this.options = options;
    this.log = log;
    this.store = new ArtifactStore(services.cache());
    this.actions = new ActionCache(services.cache(), store);
    this.costs = new Costs(services.cache(), options.capacity());
    this.variables = new Variables(new CrossEnvironment(plan.line()));
    this.toolchain = new OnDemandToolchain(services.toolchain(), log);
    this.inputs = new ActionInputs(plan, services.sources(), variables, toolchain);
    this.shared =
        services.shared().map(place -> new SharedCache(place, store, session.directory()));
    var locker = new Locker(services.containers(), services.environment());
    this.locks = new Locks(plan.line(), locker, options.isLocked(), log);
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

  Costs costs() {
    return costs;
  }

  /** Returns how much memory a container may take, in bytes. */
  long memoryLimit() {
    return options.capacity().memoryBytes();
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

  /**
   * Makes sure that there is an engine, before anything is fetched for what it is to build.
   *
   * @throws OnDemandToolchain.Unavailable if there is none: nothing can be built
   */
  void reachEngine() {
    try {
      services.containers().reach();
    } catch (KilnException e) {
      throw new OnDemandToolchain.Unavailable(e);
    }
  }

  String image() throws InterruptedException {
    return toolchain.image();
  }

  /** Returns the result of a key, unless the package is to be built again. */
  Optional<ActionResult> known(PlannedPackage planned, ActionKey key) throws InterruptedException {
    if (options.rebuilt().contains(planned.name())) {
      return Optional.empty();
    }
    Optional<ActionResult> found =
        actions.find(key, damaged -> log.note(planned.name(), damaged(damaged)));
    return found.isPresent() || shared.isEmpty() ? found : take(shared.get(), planned, key);
  }

  private Optional<ActionResult> take(SharedCache place, PlannedPackage planned, ActionKey key)
      throws InterruptedException {
    Optional<SharedCache.Found> found =
        place.find(key, warning -> log.note(planned.name(), warning));
    found.ifPresent(
        there -> {
          actions.put(key, there.result(), there.details());
          log.note(planned.name(), "taken from " + place);
        });
    return found.map(SharedCache.Found::result);
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

  void keep(PlannedPackage planned, ActionKey key, ActionResult result, InputDetails details)
      throws InterruptedException {
    actions.put(key, result, details);
    if (shared.isPresent()) {
      var made = new SharedCache.Found(result, details);
      shared.get().put(key, made, warning -> log.note(planned.name(), warning));
    }
  }
}
