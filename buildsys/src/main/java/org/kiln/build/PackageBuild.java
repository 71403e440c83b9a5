package org.kiln.build;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kiln.artifact.BillOfMaterials;
import org.kiln.artifact.Wheel;
import org.kiln.build.diagnosis.LogReading;
import org.kiln.recipe.BuildType;
import org.kiln.source.FetchListener;

/** Builds one package whose result is not known, in directories of its own. */
final class PackageBuild {
  private final BuildRun run;
  private final PlannedPackage planned;
  private final List<Artifact> prefix;
  private final Conditions conditions;
  private final WorkTree tree;
  private final Phases phases;
  private final PrefixBuilder prefixes;
  private final Consumption consumption = new Consumption();
  private String phase = "fetch";
  private Optional<String> lastRun = Optional.empty();
  private Optional<Path> logFile = Optional.empty();

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
    this.phases = new Phases(planned, run.variables());
    this.prefixes = new PrefixBuilder(run.store(), run.services().wheels(), run.variables());
  }

  /** Returns how to tell of a failure that happens now. */
  Failures failures() {
    var line = run.variables().line();
    var providers = new CachedProviders(run.services().cache(), line, planned.name().text());
    return new Failures(planned, phase, logFile, new LogReading(tree.work(), providers));
  }

  /**
   * Builds the package and keeps the result.
   *
   * @throws PhaseFailure if a program of the build fails
   * @throws org.kiln.io.KilnException if something else is wrong with it
   */
  ActionResult build() throws InterruptedException {
    unpackSource();
    mergePrefix();
    Optional<BuildLock> lock = needsBackend() ? Optional.of(lock()) : Optional.empty();
    run.image();
    ActionKey key = run.inputs().key(planned, prefix, lock);
    // A lock that was just renewed, or an image that was just made, may lead to something known.
    Optional<ActionResult> known = run.known(planned, key);
    return known.isPresent() ? known.get() : build(key, lock);
  }

  private void unpackSource() throws InterruptedException {
    begin("fetch");
    run.services().sources().fetch(planned.recipe(), planned.release(), downloads());
    begin("unpack");
    run.services().sources().unpack(planned.recipe(), planned.release(), tree.source());
    if (planned.type() == BuildType.PACKAGE) {
      new RequiredPython(planned, run.variables().line()).checkSource(tree.source());
    }
  }

  private void mergePrefix() {
    begin("prefix");
    prefixes.merge(prefix, tree);
  }

  private BuildLock lock() throws InterruptedException {
    begin("lock");
    return run.locks().current(planned, run.image(), tree);
  }

  private boolean needsBackend() {
    return planned.type() == BuildType.PACKAGE && !FetchedWheel.isWheel(tree.source());
  }

  /**
   * Does all that comes before the first phase.
   *
   * @return what is known of the tree then
   * @throws BuildException if the package has no phases
   * @throws org.kiln.io.KilnException if its source or what it needs can't be had
   */
  KeptBuild prepare() throws InterruptedException {
    fill();
    phase = allPhases().stream().map(Phase::name).findFirst().orElseThrow(this::nothingToRun);
    return asKept("");
  }

  /**
   * Builds the package as if nothing were known of it, and remembers nothing of it.
   *
   * @return what it left
   * @throws PhaseFailure if a program of the build fails
   * @throws org.kiln.io.KilnException if something else is wrong with it
   */
  List<Artifact> again(ActionKey key) throws InterruptedException {
    fill();
    return artifacts(PackageLog.ofSecond(run.services().cache(), planned, key, run.log()));
  }

  private void fill() throws InterruptedException {
    unpackSource();
    mergePrefix();
    if (needsBackend()) {
      prefixes.fill(lock(), tree, downloads());
    }
    tree.sourceFiles().write();
  }

  private BuildException nothingToRun() {
    return new BuildException(
        planned.label() + " is taken as it is: nothing of it is compiled", null, null);
  }

  /** Returns what is known of the tree for whoever looks into it; nothing before a phase ran. */
  Optional<KeptBuild> kept(BuildFailure failure) throws InterruptedException {
    return lastRun.isEmpty() ? Optional.empty() : Optional.of(asKept(failure.describe()));
  }

  private KeptBuild asKept(String failure) throws InterruptedException {
    return new KeptBuild(
        planned.label(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        failure,
        allPhases(),
        lastRun.orElse(phase),
        run.image(),
        conditions.cores().getAsInt(),
        planned.type().isLibrary(),
        runner().recipeDirectory().map(Path::toString).orElse(""),
        run.services().sources().digest(planned.recipe(), planned.release()));
  }

  private List<Phase> allPhases() {
    Stream<Phase> compiling =
        FetchedWheel.isWheel(tree.source()) ? Stream.empty() : phases.compiling().stream();
    return Stream.concat(compiling, phases.finishing().stream()).toList();
  }

  private ActionResult build(ActionKey key, Optional<BuildLock> lock) throws InterruptedException {
    long start = System.nanoTime();
    if (lock.isPresent()) {
      prefixes.fill(lock.get(), tree, downloads());
    }
    tree.sourceFiles().write();
    // Before the build, in which people may go on editing.
    var parts = run.inputs().parts(planned);
    List<Artifact> artifacts =
        artifacts(PackageLog.open(run.services().cache(), planned, key, run.log()));
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    var result = new ActionResult(planned.label(), artifacts, seconds, key.text());
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    run.keep(planned, key, result, new InputDetails(now, parts));
    run.costs().remember(planned.name(), consumption.total(seconds));
    return result;
  }

  private List<Artifact> artifacts(PackageLog opened) throws InterruptedException {
    try (PackageLog log = opened) {
      logFile = Optional.of(log.file());
      return planned.type() == BuildType.PACKAGE ? wheel(log) : files(log);
    }
  }

  private List<Artifact> files(PackageLog log) throws InterruptedException {
    PrefixAdditions additions = PrefixAdditions.since(tree.prefix());
    runAll(phases.compiling(), log);
    begin("collect");
    additions.moveTo(tree.out());
    return new Collector(planned, run.store(), tree).collect();
  }

  private List<Artifact> wheel(PackageLog log) throws InterruptedException {
    var finish = new WheelFinish(planned, run.variables().line(), run.store(), tree);
    boolean isFetched = FetchedWheel.isWheel(tree.source());
    if (!isFetched) {
      runAll(phases.compiling(), log);
    }
    begin("collect");
    Wheel wheel = isFetched ? FetchedWheel.take(tree) : finish.unpack();
    runAll(phases.finishing(), log);
    phase = "collect";
    return finish.pack(wheel, this::bill);
  }

  private BillOfMaterials bill(Wheel wheel) {
    var linked = LinkedLibraries.of(tree.calls(), wheel, prefix, run.store());
    return run.inputs().materials(planned).bill(linked);
  }

  private void runAll(List<Phase> all, PackageLog log) throws InterruptedException {
    PhaseRunner runner = runner();
    for (Phase next : all) {
      phase = next.name();
      lastRun = Optional.of(phase);
      runner.run(next, tree, log, consumption);
    }
  }

  private PhaseRunner runner() throws InterruptedException {
    return new PhaseRunner(
        planned, run.services().containers(), run.image(), run.memoryLimit(), conditions);
  }

  private void begin(String name) {
    phase = name;
    run.log().phaseStarted(planned.name(), name);
  }

  private FetchListener downloads() {
    return run.log().downloads(planned.name());
  }
}
