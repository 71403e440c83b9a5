package org.kiln.build;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kiln.container.ContainerException;
import org.kiln.graph.DependencyGraph;
import org.kiln.recipe.PackageName;

/** Builds plans. */
public final class Builder {
  private static final Logger LOG = Logger.getLogger(Builder.class.getName());

  private final BuildServices services;

  /** Creates a builder that works with some services. */
  public Builder(BuildServices services) {
    this.services = services;
  }

  /** Returns where the artifacts are that results name. */
  public ArtifactStore artifacts() {
    return new ArtifactStore(services.cache());
  }

  /**
   * Builds what of a plan is not built yet. A package that fails does not end the build: what does
   * not depend on it is built all the same, and the result tells.
   *
   * @throws org.kiln.io.KilnException if nothing can be built, since there is no toolchain
   * @throws InterruptedException if the thread was interrupted; containers and work directories are
   *     gone then, what was finished is kept
   */
  public BuildResult build(Plan plan, BuildOptions options, BuildLog log)
      throws InterruptedException {
    DependencyGraph<PackageName> graph = plan.graph();
    log.started(graph.order().stream().map(plan::get).toList());
    try (WorkSession session = WorkSession.open(services.cache())) {
      var run = new BuildRun(services, plan, options, log, session);
      if (session.followsDead()) {
        removeLeftovers();
      }
      var tasks = new PackageTasks(plan, graph, run, session);
      new Scheduler<>(
              graph,
              name -> run.costs().of(plan.get(name)),
              options.capacity(),
              options.isFailFast(),
              tasks)
          .run();
      var step = new AuditStep(plan, services.cache(), log);
      if (options.isVerified()) {
        Verification verification = verification(plan, options, log, session, tasks.outcomes());
        return finished(
            plan, step.audited(verification.outcomes()), verification.reproduced(), log);
      }
      return finished(plan, step.audited(tasks.outcomes()), Collections.emptySortedSet(), log);
    } catch (OnDemandToolchain.Unavailable e) {
      throw e.reason();
    }
  }

  /** Also where nothing is to be built: what a killed run left may compute for hours. */
  private void removeLeftovers() {
    try {
      services.containers().reach();
    } catch (ContainerException e) {
      // Where no engine runs, no container does.
      LOG.log(Level.FINE, "looking for containers of killed runs", e);
    }
  }

  /**
   * Resolves the build requirements of a package anew and writes its lock.
   *
   * @return the lock's file
   * @throws org.kiln.io.KilnException if that can't be done
   */
  public Path lock(Plan plan, PackageName name, BuildLog log) throws InterruptedException {
    var options = BuildOptions.forThisMachine();
    List<Artifact> python = buildPython(plan, options, log);
    try (WorkSession session = WorkSession.open(services.cache())) {
      var run = new BuildRun(services, plan, options, log, session);
      return new Relocking(run, session, python).lock(plan.get(name));
    } catch (OnDemandToolchain.Unavailable e) {
      throw e.reason();
    }
  }

  /**
   * Prepares a package's build as far as its first phase, builds what it needs before, and keeps
   * the tree, in the place of one that is kept already.
   *
   * @throws org.kiln.io.KilnException if that can't be done
   */
  public KeptTree prepare(Plan plan, PackageName name, BuildOptions options, BuildLog log)
      throws InterruptedException {
    List<Artifact> prefix = prefix(plan.needsOf(name), name, options, log);
    try (WorkSession session = WorkSession.open(services.cache())) {
      var run = new BuildRun(services, plan, options, log, session);
      return new Preparation(run, session, prefix).of(plan.get(name));
    } catch (OnDemandToolchain.Unavailable e) {
      throw e.reason();
    }
  }

  private List<Artifact> prefix(Plan needs, PackageName name, BuildOptions options, BuildLog log)
      throws InterruptedException {
    return build(needs, options, log).outcomes().entrySet().stream()
        .map(one -> one.getValue().result().orElseThrow(() -> lacks(name, one.getKey())))
        .flatMap(result -> result.forPrefix().stream())
        .toList();
  }

  private static BuildException lacks(PackageName name, PackageName needed) {
    return new BuildException(
        "can't prepare " + name + " without " + needed, "see above why it was not built", null);
  }

  /** Returns what has the line's own build Python; nothing where it is the image's. */
  private List<Artifact> buildPython(Plan plan, BuildOptions options, BuildLog log)
      throws InterruptedException {
    if (!plan.line().bringsBuildPython()) {
      return List.of();
    }
    BuildResult built = build(plan.only(PlannedPackage.PYTHON), options, log);
    return built.outcomes().values().stream()
        .map(BuildResult.Outcome::result)
        .map(result -> result.orElseThrow(() -> noPython(plan)))
        .flatMap(result -> result.forPrefix().stream())
        .toList();
  }

  private static BuildException noPython(Plan plan) {
    return new BuildException(
        "can't resolve build requirements for " + plan.line().name() + " without its cpython",
        "see above why it was not built",
        null);
  }

  private Verification verification(
      Plan plan,
      BuildOptions options,
      BuildLog log,
      WorkSession session,
      SortedMap<PackageName, BuildResult.Outcome> outcomes)
      throws InterruptedException {
    var run = new BuildRun(services, plan, options, new VerificationLog(log), session);
    var verification = new Verification(plan, run, log, session, outcomes);
    verification.run(options);
    return verification;
  }

  private static BuildResult finished(
      Plan plan,
      SortedMap<PackageName, BuildResult.Outcome> outcomes,
      SortedSet<PackageName> reproduced,
      BuildLog log) {
    var result = new BuildResult(plan, LeftOuts.complete(plan, outcomes), reproduced);
    log.finished(result);
    return result;
  }
}
