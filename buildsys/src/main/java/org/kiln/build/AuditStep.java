package org.kiln.build;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.build.diagnosis.Diagnosis;
import org.kiln.io.CacheDirectory;
import org.kiln.io.KilnException;
import org.kiln.recipe.PackageName;

/**
 * Audits what was built once all of it is there, the runtime included; what has errors failed. What
 * its build left stays in the cache: a waiver, or another release of what it needs, may mend it.
 */
final class AuditStep {
  private static final String PHASE = "audit";

  private final Plan plan;
  private final CacheDirectory cache;
  private final BuildLog log;

  AuditStep(Plan plan, CacheDirectory cache, BuildLog log) {
    this.plan = plan;
    this.cache = cache;
    this.log = log;
  }

  SortedMap<PackageName, BuildResult.Outcome> audited(
      SortedMap<PackageName, BuildResult.Outcome> outcomes) {
    var results = new TreeMap<PackageName, ActionResult>();
    outcomes.forEach((name, outcome) -> outcome.result().ifPresent(r -> results.put(name, r)));
    var audits = new Audits(plan, results, cache);
    var audited = new TreeMap<>(outcomes);
    results.keySet().stream()
        .map(plan::get)
        .filter(Audits::areFor)
        .forEach(
            planned ->
                audited.computeIfPresent(
                    planned.name(), (name, outcome) -> audited(planned, outcome, audits)));
    return audited;
  }

  private BuildResult.Outcome audited(
      PlannedPackage planned, BuildResult.Outcome outcome, Audits audits) {
    try {
      AuditReport report = audits.of(planned.name());
      if (!report.findings().isEmpty()) {
        log.packageAudited(planned, report, outcome instanceof BuildResult.Built);
      }
      return report.errors().isEmpty()
          ? outcome
          : new BuildResult.Failed(failure(planned, report.errors().size()));
    } catch (KilnException e) {
      BuildFailure failure = Failures.outside(planned, PHASE).of(e);
      log.packageFailed(planned, failure);
      return new BuildResult.Failed(failure);
    }
  }

  private static BuildFailure failure(PlannedPackage planned, int errors) {
    return new BuildFailure(
        planned.name(),
        planned.release().version(),
        PHASE,
        errors + (errors == 1 ? " error" : " errors"),
        OptionalInt.empty(),
        List.of(),
        Diagnosis.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
