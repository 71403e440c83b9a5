package org.kiln.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.kiln.build.ArtifactStore;
import org.kiln.build.Audits;
import org.kiln.build.BuildLog;
import org.kiln.build.BuildOptions;
import org.kiln.build.BuildResult;
import org.kiln.build.BuildServices;
import org.kiln.build.Builder;
import org.kiln.build.Explainer;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.build.Planner;
import org.kiln.build.SharedPlace;
import org.kiln.build.Supplies;
import org.kiln.build.ToolchainProvider;
import org.kiln.build.WheelFetcher;
import org.kiln.container.ContainerRunner;
import org.kiln.io.CacheUse;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.RecipeReader;
import org.kiln.recipe.Recipes;
import org.kiln.report.page.BuildReport;
import org.kiln.repository.BuiltPackages;
import org.kiln.repository.Entry;
import org.kiln.repository.LockInfo;
import org.kiln.repository.PackagesJson;
import org.kiln.repository.RepositoryWriter;
import org.kiln.repository.SourceOverrides;
import org.kiln.source.Downloads;
import org.kiln.source.GitSource;
import org.kiln.source.RecipeSources;
import org.kiln.source.SharedFolders;
import org.kiln.source.SourceStore;
import org.kiln.source.Sources;
import org.kiln.source.Timing;

/** The parts of a build, put together for one command line. */
final class Workshop {
  private final WorkOptions options;
  private final Surroundings around;
  private final Recipes recipes;
  private final RecipeSources sources;

  Workshop(WorkOptions options, Surroundings around) {
    this.options = options;
    this.around = around;
    this.recipes = RecipeReader.readAll(options.recipes());
    this.sources = new RecipeSources(options.sources(around.environment()));
  }

  Plan plan(List<String> selectors, boolean withTests) {
    return new Planner(recipes, options.line()).plan(selectors, withTests);
  }

  BuildResult build(Plan plan, BuildOptions how, BuildLog log) throws InterruptedException {
    return new Builder(services(log)).build(plan, how, log);
  }

  /** Says why packages would be built, or would not. */
  Explainer explainer(Plan plan) {
    return new Explainer(plan, sources, around.toolchain().get(), around.cache());
  }

  /** Audits what the cache has of a plan. */
  Audits audits(Plan plan) {
    return Audits.ofCache(plan, sources, around.toolchain().get(), around.cache());
  }

  /** Returns the directories that take the place of packages' sources. */
  SortedMap<PackageName, Path> replaced(Plan plan) {
    var replaced = new TreeMap<PackageName, Path>();
    for (PlannedPackage planned : plan.packages().values()) {
      sources
          .directory(planned.recipe(), planned.release())
          .ifPresent(directory -> replaced.put(planned.name(), directory));
    }
    return replaced;
  }

  /** Resolves a package's build requirements anew; returns the lock's file. */
  Path lock(Plan plan, PackageName name, BuildLog log) throws InterruptedException {
    return CacheUse.sharing(around.cache(), () -> new Builder(services(log)).lock(plan, name, log));
  }

  /** Brings what was built into the repository, also where some packages failed. */
  PackagesJson deliver(BuildResult result) throws InterruptedException {
    var overrides = new SourceOverrides(result.plan(), replaced(result.plan()).keySet());
    var store = new ArtifactStore(around.cache());
    var delivery = BuiltPackages.of(result, store, overrides, this::hasRecipe);
    var info =
        LockInfo.of(options.line(), Version.number()).withSourceOverrides(overrides.ofRuntime());
    return new RepositoryWriter(options.repository(), info).write(delivery);
  }

  /**
   * Writes the report of a build and returns its page. The last one stays where nothing was to be
   * done, unless a report was asked for.
   */
  Optional<Path> report(BuildResult result, BuildReport report) {
    var store = new ArtifactStore(around.cache());
    return options
        .buildReport()
        .or(() -> Optional.of(lastReport()).filter(place -> report.hasWork()))
        .map(directory -> report.write(result, store, directory));
  }

  private Path lastReport() {
    return around.cache().logs().resolve("build").resolve(options.line().name());
  }

  /**
   * Whether an entry of an earlier build stays: it, or the package whose tests it has, is known.
   */
  private boolean hasRecipe(PackageName entry) {
    return recipes.all().stream()
        .map(Recipe::name)
        .anyMatch(name -> name.equals(entry) || Entry.testsOf(name).equals(entry));
  }

  /** Returns what builds work with. */
  BuildServices services(BuildLog log) {
    var machinery = new MachineryOnDemand(around, isOffline());
    Downloads downloads = downloads(machinery, machinery, log);
    return new BuildServices(
        sources(downloads),
        WheelFetcher.of(downloads),
        machinery,
        machinery,
        around.cache(),
        shared(),
        around.environment());
  }

  /** Returns what brings everything into the store that builds download. */
  Supplies supplies(BuildLog log) {
    Machinery machinery = around.machinery().get();
    Downloads downloads = downloads(machinery.containers(), machinery.toolchain(), log);
    return new Supplies(sources(downloads), WheelFetcher.of(downloads), options.line());
  }

  private Downloads downloads(
      ContainerRunner containers, ToolchainProvider toolchain, BuildLog log) {
    var store = new SourceStore(around.cache());
    return isOffline()
        ? Downloads.offline(store)
        : Downloads.of(
            Timing.DEFAULT, store, around.environment(), containers, () -> image(toolchain, log));
  }

  private Sources sources(Downloads downloads) {
    var store = new SourceStore(around.cache());
    var git = isOffline() ? GitSource.offline(store) : new GitSource(store, around.environment());
    return new Sources(store, downloads, git, sources);
  }

  /** Returns the sources that are in the store already. */
  Sources storedSources() {
    var store = new SourceStore(around.cache());
    return new Sources(store, Downloads.offline(store), GitSource.offline(store), sources);
  }

  private boolean isOffline() {
    return options.isOffline(around.environment());
  }

  private Optional<SharedPlace> shared() {
    return options
        .sharedCache(around.environment())
        .map(place -> SharedFolders.open(place, around.environment()))
        .map(
            folder -> new SharedPlace(folder, options.isSharedCacheReadOnly(around.environment())));
  }

  /** Returns the reference of the toolchain's image, which is made if it is missing. */
  static String image(ToolchainProvider toolchain, BuildLog log) {
    try {
      return toolchain.ensure(log).image();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
