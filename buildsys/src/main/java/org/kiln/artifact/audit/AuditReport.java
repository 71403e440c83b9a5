package org.kiln.artifact.audit;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiln.recipe.Lint;
import org.kiln.recipe.Waiver;

/**
 * What an audit found, and what of it the recipe accepts.
 *
 * @param findings what is not accepted
 * @param waived what is accepted
 */
public record AuditReport(List<Finding> findings, List<Waived> waived) {
  /**
   * A finding that a recipe accepts.
   *
   * @param reason why, in the recipe's words
   */
  public record Waived(Finding finding, String reason) {}

  /** Copies the lists. */
  public AuditReport {
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
  }

  /**
   * Holds findings against a recipe's waivers; those that accept nothing are findings themselves.
   *
   * @param isComplete whether all was looked for, so that nothing found means nothing there
   */
  public static AuditReport of(List<Finding> all, List<Waiver> waivers, boolean isComplete) {
    var left = new ArrayList<Finding>();
    var waived = new ArrayList<Waived>();
    Set<Waiver> stale = new LinkedHashSet<>(waivers);
    for (Finding finding : all) {
      Optional<Waiver> waiver = waivers.stream().filter(w -> covers(w, finding)).findFirst();
      waiver.ifPresentOrElse(
          w -> waived.add(new Waived(finding, w.reason())), () -> left.add(finding));
      stale.removeIf(w -> covers(w, finding));
    }
    if (!isComplete) {
      stale.clear();
    }
    stale.forEach(waiver -> left.add(stale(waiver)));
    return new AuditReport(left, waived);
  }

  private static boolean covers(Waiver waiver, Finding finding) {
    return waiver.lint() == finding.lint()
        && (waiver.files().isEmpty()
            || waiver.files().stream().anyMatch(glob -> matches(glob, finding.file())));
  }

  private static boolean matches(String glob, String file) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return matcher.matches(Path.of(file));
  }

  private static Finding stale(Waiver waiver) {
    String files = waiver.files().isEmpty() ? "" : " in " + String.join(", ", waiver.files());
    return new Finding(
        Lint.STALE_WAIVER,
        "meta.yaml:" + waiver.position().line(),
        "nothing is found that it waives: " + waiver.lint().text() + files,
        List.of(),
        "delete it");
  }

  /** Returns what makes the package count as failed. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** Returns what could be better. */
  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}
