package org.kiln.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiln.artifact.audit.AuditInput;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.AuditedPackage;
import org.kiln.artifact.audit.Checks;
import org.kiln.artifact.audit.Finding;
import org.kiln.io.CacheDirectory;
import org.kiln.python.TargetEnvironment;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;
import org.kiln.source.SourceInputs;
import org.kiln.toolchain.CrossEnvironment;
import org.kiln.toolchain.Line;
import org.kiln.toolchain.ToolchainInputs;

/**
 * Audits what the builds of a plan left. What is found depends on artifacts and rules alone, and is
 * kept by their digest: no audit is an input of a build, and a recipe's waivers are of neither.
 */
public final class Audits {
  private final Plan plan;
  private final Map<PackageName, ActionResult> results;
  private final AuditFacts facts;
  private final AuditCache kept;
  private final SymbolProviders providers;

  Audits(Plan plan, Map<PackageName, ActionResult> results, CacheDirectory cache) {
    var store = new ArtifactStore(cache);
    this.plan = plan;
    this.results = new TreeMap<>(results);
    this.facts = new AuditFacts(store);
    this.kept = new AuditCache(cache);
    this.providers = new SymbolProviders(plan.line(), new CacheOffers(cache, plan.line()));
  }

  /**
   * Returns audits of what the cache has of a plan; nothing is built.
   *
   * @throws org.kiln.io.KilnException if an input is missing, for example a patch
   */
  public static Audits ofCache(
      Plan plan, SourceInputs sources, ToolchainInputs toolchain, CacheDirectory cache) {
    var store = new ArtifactStore(cache);
    var variables = new Variables(new CrossEnvironment(plan.line()));
    var inputs = new ActionInputs(plan, sources, variables, toolchain);
    var standings = new Standings(plan, inputs, new ActionCache(cache, store).all(), store);
    var results = new TreeMap<PackageName, ActionResult>();
    plan.packages().keySet().stream()
        .map(standings::of)
        .filter(Standing::isCurrent)
        .forEach(s -> s.found().ifPresent(f -> results.put(s.planned().name(), f.result())));
    return new Audits(plan, results, cache);
  }

  /** Returns whether packages of a type are audited: people install them. */
  public static boolean areFor(PlannedPackage planned) {
    return planned.type() != BuildType.STATIC_LIBRARY && planned.type() != BuildType.RUNTIME;
  }

  /** Returns whether a package is built, so that it can be audited. */
  public boolean has(PackageName name) {
    return results.containsKey(name);
  }

  /**
   * Audits a package that is built.
   *
   * @throws org.kiln.io.KilnException if an artifact can't be read
   */
  public AuditReport of(PackageName name) {
    PlannedPackage planned = plan.get(name);
    ActionKey key = key(planned);
    List<Finding> findings =
        kept.find(key)
            .orElseGet(
                () -> {
                  List<Finding> found = Checks.findings(input(planned));
                  kept.put(key, found);
                  return found;
                });
    AuditReport report =
        AuditReport.of(findings, planned.release().audit().waivers(), isComplete(planned));
    return providers.advise(report);
  }

  private boolean isComplete(PlannedPackage planned) {
    return runtimeFiles().size() == 2
        && LoadOrder.before(planned.name(), plan).stream()
            .noneMatch(need -> installed(need).isEmpty());
  }

  private AuditInput input(PlannedPackage planned) {
    Line line = plan.line();
    List<AuditedPackage> needs =
        LoadOrder.before(planned.name(), plan).stream()
            .map(need -> facts.of(need, installed(need).stream().limit(1).toList()))
            .toList();
    return new AuditInput(
        facts.of(planned, installed(planned)),
        needs,
        facts.mainModule(runtimeFiles()),
        TargetEnvironment.webAssembly(line.python()),
        extensionTag(line),
        planned.release().audit().size());
  }

  private static String extensionTag(Line line) {
    return "cpython-%s-wasm32-emscripten".formatted(line.series().replace(".", ""));
  }

  private ActionKey key(PlannedPackage planned) {
    var inputs = new TreeMap<String, Object>();
    inputs.put("rules", Checks.VERSION);
    inputs.put("line", List.of(plan.line().name(), plan.line().python()));
    inputs.put("type", planned.type().text());
    inputs.put("package", digests(planned));
    inputs.put(
        "needs", LoadOrder.before(planned.name(), plan).stream().map(this::digests).toList());
    inputs.put("runtime", runtimeFiles().stream().map(a -> a.sha256().hex()).toList());
    planned.release().audit().size().ifPresent(size -> inputs.put("size", size));
    return ActionKey.of(inputs);
  }

  private List<String> digests(PlannedPackage planned) {
    return Stream.concat(
            Stream.of(planned.name().text(), planned.release().version()),
            installed(planned).stream().flatMap(a -> Stream.of(a.name(), a.sha256().hex())))
        .toList();
  }

  private List<Artifact> installed(PlannedPackage planned) {
    return AuditFacts.installed(artifacts(planned));
  }

  private List<Artifact> artifacts(PlannedPackage planned) {
    ActionResult result = results.get(planned.name());
    return result == null ? List.of() : result.artifacts();
  }

  private List<Artifact> runtimeFiles() {
    return runtime()
        .flatMap(planned -> artifacts(planned).stream())
        .filter(Audits::isMain)
        .toList();
  }

  private static boolean isMain(Artifact artifact) {
    return artifact.name().equals(AuditFacts.MAIN_MODULE)
        || artifact.name().equals(AuditFacts.GLUE);
  }

  private Stream<PlannedPackage> runtime() {
    return plan.packages().values().stream().filter(p -> p.type() == BuildType.RUNTIME);
  }
}
