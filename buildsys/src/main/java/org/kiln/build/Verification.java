package org.kiln.build;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntSupplier;
import org.kiln.graph.DependencyGraph;
import org.kiln.io.KilnException;
import org.kiln.recipe.PackageName;

/**
 * Builds packages once more under other conditions and compares what comes out. What does not come
 * out the same failed; what its first build left stays in the cache.
 */
final class Verification implements Scheduler.Tasks<PackageName> {
  private static final String PHASE = "verify";

  private final Plan plan;
  private final BuildRun run;
  private final BuildLog log;
  private final WorkSession session;
  private final SortedMap<PackageName, BuildResult.Outcome> outcomes;
  private final Prefixes prefixes;
  private final Reproductions known;
  private final Map<PackageName, BuildFailure> failures = new ConcurrentHashMap<>();
  private final SortedSet<PackageName> reproduced = new ConcurrentSkipListSet<>();

  /**
   * Creates it.
   *
   * @param run of second builds
   * @param log hears of them
   * @param outcomes of the first ones
   */
  Verification(
      Plan plan,
      BuildRun run,
      BuildLog log,
      WorkSession session,
      SortedMap<PackageName, BuildResult.Outcome> outcomes) {
    this.plan = plan;
    this.run = run;
    this.log = log;
    this.session = session;
    this.outcomes = outcomes;
    this.prefixes = new Prefixes(plan.graph(), outcomes);
    this.known = new Reproductions(run.services().cache());
  }

  /** Verifies those targets of the plan that are there; the order is free, for all is built. */
  void run(BuildOptions options) throws InterruptedException {
    var free = new TreeMap<PackageName, SortedSet<PackageName>>();
    plan.targets().stream()
        .filter(name -> result(name).isPresent())
        .forEach(name -> free.put(name, new TreeSet<>()));
    log.verificationStarted(
        free.keySet().stream().map(plan::get).toList(), Conditions.text(session.directory()));
    new Scheduler<>(
            DependencyGraph.of(free),
            name -> run.costs().of(plan.get(name)),
            options.capacity(),
            options.isFailFast(),
            this)
        .run();
  }

  /** Returns the outcomes, with a failure for what was not reproduced. */
  SortedMap<PackageName, BuildResult.Outcome> outcomes() {
    var all = new TreeMap<>(outcomes);
    failures.forEach((name, failure) -> all.put(name, new BuildResult.Failed(failure)));
    return all;
  }

  /** Returns what came out the same. */
  SortedSet<PackageName> reproduced() {
    return new TreeSet<>(reproduced);
  }

  @Override
  public Scheduler.Ending run(PackageName name, IntSupplier cores) throws InterruptedException {
    PlannedPackage planned = plan.get(name);
    ActionResult first = result(name).orElseThrow();
    boolean isKnown = outcomes.get(name) instanceof BuildResult.Cached && known.has(first);
    Optional<BuildFailure> failure =
        isKnown ? Optional.empty() : failureOfSecond(planned, first, cores);
    if (failure.isPresent()) {
      failures.put(name, failure.get());
      log.packageNotReproduced(planned, failure.get());
      return Scheduler.Ending.FAILED;
    }
    if (!isKnown) {
      known.remember(first);
    }
    reproduced.add(name);
    log.packageReproduced(planned, !isKnown);
    return Scheduler.Ending.DONE;
  }

  /** It keeps its outcome: nobody knows that it does not come out the same. */
  @Override
  public void cancelled(PackageName name, PackageName because) {
    log.note(name, "not verified, since " + because + " failed");
  }

  private Optional<ActionResult> result(PackageName name) {
    return Optional.ofNullable(outcomes.get(name)).flatMap(BuildResult.Outcome::result);
  }

  private Optional<BuildFailure> failureOfSecond(
      PlannedPackage planned, ActionResult first, IntSupplier cores) throws InterruptedException {
    WorkTree tree = WorkTree.create(session.create("again-" + planned.label()));
    Path compiles = session.create("compiles-" + planned.label());
    var conditions = Conditions.others(compiles, cores);
    var build = new PackageBuild(run, planned, prefixes.of(planned.name()), conditions, tree);
    try {
      var both = new Reproduction(first.artifacts(), build.again(first.key()));
      return both.isExact() ? Optional.empty() : Optional.of(difference(planned, both));
    } catch (PhaseFailure e) {
      return Optional.of(failed(build.failures().of(e)));
    } catch (KilnException e) {
      return Optional.of(failed(build.failures().of(e)));
    } catch (UncheckedIOException e) {
      return Optional.of(failed(build.failures().of(e)));
    } finally {
      WorkSession.remove(compiles);
      WorkSession.remove(tree.root());
    }
  }

  private static BuildFailure failed(BuildFailure failure) throws InterruptedException {
    if (Thread.interrupted()) {
      // Interrupted reading and writing fails: that is not the package's fault.
      throw new InterruptedException();
    }
    return failure.within(PHASE);
  }

  private BuildFailure difference(PlannedPackage planned, Reproduction both) {
    return Failures.outside(planned, PHASE)
        .ofDifference(both.differences(run.store()), both.differing(run.store()));
  }
}
