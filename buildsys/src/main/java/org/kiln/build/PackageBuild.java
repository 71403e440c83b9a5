package org.kiln.build;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kiln.build.diagnosis.LogReading;

/** Builds one package in directories of its own. */
final class PackageBuild {
  private final BuildRun run;
  private final PlannedPackage planned;
  private final List<Artifact> prefix;
  private final Conditions conditions;
  private final WorkTree tree;
  private final Position position;
  private final Groundwork ground;
  private final Production production;

  PackageBuild(
      BuildRun run,
      PlannedPackage planned,
      List<Artifact> prefix,
      Conditions conditions,
      WorkTree tree) {
    this.run = run;
    this.planned = planned;
    this.prefix = prefix;
    this.conditions = conditions;
    this.tree = tree;
    this.position = new Position(planned.name(), run.log());
    this.ground = new Groundwork(run, planned, tree, position);
    this.production = new Production(run, planned, prefix, conditions, tree, position);
  }

  /** Returns how to tell of a failure that happens now. */
  Failures failures() {
    var line = run.variables().line();
    var offers = new CacheOffers(run.services().cache(), line);
    var providers = new CachedProviders(offers, planned.name().text(), prefix);
    var reading = new LogReading(tree.work(), providers);
    return new Failures(planned, position.phase(), position.logFile(), reading);
  }

  /**
   * Builds the package, whose result is not known, and keeps the result.
   *
   * @throws PhaseFailure if a program of the build fails
   * @throws org.kiln.io.KilnException if something else is wrong with it
   */
  ActionResult build() throws InterruptedException {
    ground.lay(prefix);
    Optional<BuildLock> lock = ground.lock();
    run.image();
    ActionKey key = run.inputs().key(planned, prefix, lock);
    // A lock that was just renewed, or an image that was just made, may lead to something known.
    Optional<ActionResult> known = run.known(planned, key);
    return known.isPresent() ? known.get() : build(key, lock);
  }

  private ActionResult build(ActionKey key, Optional<BuildLock> lock) throws InterruptedException {
    long start = System.nanoTime();
    ground.finish(lock);
    // Before the build, in which people may go on editing.
    var parts = run.inputs().parts(planned);
    List<Artifact> artifacts =
        production.artifacts(PackageLog.open(run.services().cache(), planned, key, run.log()));
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    var result = new ActionResult(planned.label(), artifacts, seconds, key.text());
    run.keep(planned, key, result, new InputDetails(now(), parts));
    run.costs().remember(planned.name(), production.cost(seconds));
    return result;
  }

  /**
   * Builds the package as if nothing were known of it, and remembers nothing of it.
   *
   * @return what it left
   * @throws PhaseFailure if a program of the build fails
   * @throws org.kiln.io.KilnException if something else is wrong with it
   */
  List<Artifact> again(ActionKey key) throws InterruptedException {
    ground.lay(prefix);
    ground.finish(ground.lock());
    return production.artifacts(
        PackageLog.ofSecond(run.services().cache(), planned, key, run.log()));
  }

  /**
   * Does all that comes before the first phase.
   *
   * @return what is known of the tree then
   * @throws BuildException if the package has no phases
   * @throws org.kiln.io.KilnException if its source or what it needs can't be had
   */
  KeptBuild prepare() throws InterruptedException {
    ground.lay(prefix);
    ground.finish(ground.lock());
    String first =
        production.phases().stream().map(Phase::name).findFirst().orElseThrow(this::nothingToRun);
    return kept("", first);
  }

  private BuildException nothingToRun() {
    return new BuildException(
        planned.label() + " is taken as it is: nothing of it is compiled", null, null);
  }

  /** Returns what is known of the tree for whoever looks into it; nothing before a phase ran. */
  Optional<KeptBuild> kept(BuildFailure failure) throws InterruptedException {
    Optional<String> last = position.lastRun();
    return last.isEmpty() ? Optional.empty() : Optional.of(kept(failure.describe(), last.get()));
  }

  private KeptBuild kept(String failure, String phase) throws InterruptedException {
    return new KeptBuild(
        planned.label(),
        now(),
        failure,
        production.phases(),
        phase,
        run.image(),
        conditions.cores().getAsInt(),
        planned.type().isLibrary(),
        production.recipeDirectory().map(Path::toString).orElse(""),
        run.services().sources().digest(planned.recipe(), planned.release()));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
