package org.kiln.build;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.kiln.graph.DependencyGraph;
import org.kiln.io.KilnException;
import org.kiln.recipe.PackageName;

/** Brings the packages of a plan to their outcomes. */
final class PackageTasks implements Scheduler.Tasks<PackageName> {
  private final Plan plan;
  private final Prefixes prefixes;
  private final BuildRun run;
  private final WorkSession session;
  private final FailedBuilds failedBuilds;
  private final Map<PackageName, BuildResult.Outcome> outcomes = new ConcurrentHashMap<>();

  PackageTasks(Plan plan, DependencyGraph<PackageName> graph, BuildRun run, WorkSession session) {
    this.plan = plan;
    this.prefixes = new Prefixes(graph, outcomes);
    this.run = run;
    this.session = session;
    this.failedBuilds = new FailedBuilds(run, plan.line());
  }

  SortedMap<PackageName, BuildResult.Outcome> outcomes() {
    return new TreeMap<>(outcomes);
  }

  @Override
  public Scheduler.Ending run(PackageName name, IntSupplier cores) throws InterruptedException {
    BuildResult.Outcome outcome = outcome(plan.get(name), cores);
    outcomes.put(name, outcome);
    if (outcome instanceof BuildResult.LeftOut) {
      return Scheduler.Ending.LEFT_OUT;
    }
    return outcome.result().isPresent() ? Scheduler.Ending.DONE : Scheduler.Ending.FAILED;
  }

  @Override
  public void cancelled(PackageName name, PackageName because) {
    if (outcomes.get(because) instanceof BuildResult.LeftOut) {
      outcomes.put(name, leftOut(plan.get(name), LeftOuts.needing(because)));
    } else {
      outcomes.put(name, new BuildResult.Cancelled(because));
      run.log().packageCancelled(plan.get(name), because);
    }
  }

  private BuildResult.Outcome outcome(PlannedPackage planned, IntSupplier cores)
      throws InterruptedException {
    List<Artifact> prefix = prefixes.of(planned.name());
    ActionKey key;
    Optional<ActionResult> known;
    try {
      key = run.inputs().key(planned, prefix, run.locks().committed(planned));
      known = run.known(planned, key);
    } catch (KilnException e) {
      return failed(planned, Failures.before(planned).of(e));
    }
    if (known.isEmpty() && run.leavesOut(planned)) {
      return leftOut(planned, LeftOuts.heavy(planned.name()));
    }
    return known.isPresent()
        ? cached(planned, known.get())
        : run.alone(key, () -> outcomeAlone(planned, key, prefix, cores));
  }

  private BuildResult.Outcome leftOut(PlannedPackage planned, String why) {
    run.log().packageLeftOut(planned, why);
    return new BuildResult.LeftOut(why);
  }

  /** Another process may have built the same while this one waited for it. */
  private BuildResult.Outcome outcomeAlone(
      PlannedPackage planned, ActionKey key, List<Artifact> prefix, IntSupplier cores)
      throws InterruptedException {
    Optional<ActionResult> known = run.known(planned, key);
    return known.isPresent() ? cached(planned, known.get()) : build(planned, prefix, cores);
  }

  private BuildResult.Outcome cached(PlannedPackage planned, ActionResult result) {
    failedBuilds.forgetUnlessEdited(planned);
    run.log().packageCached(planned, result);
    return new BuildResult.Cached(result);
  }

  private BuildResult.Outcome build(
      PlannedPackage planned, List<Artifact> prefix, IntSupplier cores)
      throws InterruptedException {
    run.reachEngine();
    run.log().packageStarted(planned);
    WorkTree tree = WorkTree.create(session.create(planned.label()));
    var conditions = Conditions.usual(run.services(), cores);
    var build = new PackageBuild(run, planned, prefix, conditions, tree);
    try {
      ActionResult result = build.build();
      failedBuilds.forget(planned);
      run.log().packageBuilt(planned, result);
      return new BuildResult.Built(result);
    } catch (PhaseFailure e) {
      return failed(planned, failedBuilds.keep(planned, build, tree, build.failures().of(e)));
    } catch (KilnException e) {
      return failed(planned, failedBuilds.keep(planned, build, tree, build.failures().of(e)));
    } catch (UncheckedIOException e) {
      return failed(planned, build.failures().of(e));
    } finally {
      WorkSession.remove(tree.root());
    }
  }

  private BuildResult.Outcome failed(PlannedPackage planned, BuildFailure failure)
      throws InterruptedException {
    if (Thread.interrupted()) {
      // Interrupted reading and writing fails: that is not the package's fault.
      throw new InterruptedException();
    }
    run.log().packageFailed(planned, failure);
    return new BuildResult.Failed(failure);
  }
}
