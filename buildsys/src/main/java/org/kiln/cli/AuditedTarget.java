package org.kiln.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.Finding;
import org.kiln.build.Audits;
import org.kiln.build.PlannedPackage;
import org.kiln.cli.console.Amounts;

/**
 * A package that was to be audited; its components, but for the report, are what machines get.
 *
 * @param isBuilt whether it was built as it would be built now; else nothing can be said of it
 */
record AuditedTarget(
    String name,
    String version,
    boolean isBuilt,
    @JsonIgnore AuditReport report,
    List<Remark> findings,
    List<Remark> waived) {
  /**
   * Something that was found.
   *
   * @param reason why the recipe accepts it, empty if it does not
   */
  record Remark(
      String lint,
      String severity,
      String file,
      String what,
      List<String> subjects,
      String advice,
      String reason) {
    static Remark of(Finding finding, String reason) {
      return new Remark(
          finding.lint().text(),
          finding.lint().severity().text(),
          finding.file(),
          finding.what(),
          finding.subjects(),
          finding.advice(),
          reason);
    }
  }

  static AuditedTarget of(PlannedPackage planned, Audits audits) {
    boolean isBuilt = audits.has(planned.name());
    AuditReport report =
        isBuilt ? audits.of(planned.name()) : new AuditReport(List.of(), List.of());
    return new AuditedTarget(
        planned.name().text(),
        planned.release().version(),
        isBuilt,
        report,
        report.findings().stream().map(finding -> Remark.of(finding, "")).toList(),
        report.waived().stream().map(w -> Remark.of(w.finding(), w.reason())).toList());
  }

  String label() {
    return name + " " + version;
  }

  long errors() {
    return report.errors().size();
  }

  static String summary(List<AuditedTarget> targets) {
    List<AuditedTarget> built = targets.stream().filter(AuditedTarget::isBuilt).toList();
    int notBuilt = targets.size() - built.size();
    return "%s audited: %s, %s, %d waived%s"
        .formatted(
            Amounts.count(built.size(), "package"),
            Amounts.count(built.stream().mapToLong(AuditedTarget::errors).sum(), "error"),
            Amounts.count(
                built.stream().mapToLong(t -> t.report().warnings().size()).sum(), "warning"),
            built.stream().mapToLong(t -> t.waived().size()).sum(),
            notBuilt == 0 ? "" : "; " + notBuilt + " not built");
  }
}
