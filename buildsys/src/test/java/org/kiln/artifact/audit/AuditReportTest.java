package org.kiln.artifact.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.Lint;
import org.kiln.recipe.Waiver;
import org.kiln.yaml.Position;

final class AuditReportTest {
  private static final List<Finding> FOUND =
      List.of(
          finding(Lint.STATIC_ARCHIVE, "pkg/lib/liba.a"),
          finding(Lint.STATIC_ARCHIVE, "pkg/deep/lib/libb.a"),
          finding(Lint.MISSING_INIT, "pkg/_c.so"));

  private static Finding finding(Lint lint, String file) {
    return new Finding(lint, file, "", List.of(), "");
  }

  private static Waiver waiver(int line, Lint lint, String... files) {
    var position = new Position(Path.of("recipes/pkg/meta.yaml"), line, 1);
    return new Waiver(position, lint, List.of(files), "reason " + line);
  }

  @Test
  void ofWhenNothingIsWaivedSplitsBySeverity() {
    AuditReport report = AuditReport.of(FOUND, List.of(), true);

    assertThat(report.errors()).containsExactly(FOUND.get(2));
    assertThat(report.warnings()).containsExactly(FOUND.get(0), FOUND.get(1));
  }

  @Test
  void ofWhenALintIsWaivedForSomeFilesKeepsTheOthers() {
    AuditReport report =
        AuditReport.of(FOUND, List.of(waiver(7, Lint.STATIC_ARCHIVE, "pkg/lib/*.a")), true);

    assertThat(report.findings()).containsExactly(FOUND.get(1), FOUND.get(2));
    assertThat(report.waived()).containsExactly(new AuditReport.Waived(FOUND.get(0), "reason 7"));
  }

  @Test
  void ofWhenTwoWaiversCoverTheSameNoneIsStale() {
    List<Waiver> waivers =
        List.of(waiver(7, Lint.STATIC_ARCHIVE, "**/lib/*.a"), waiver(8, Lint.STATIC_ARCHIVE));

    assertThat(AuditReport.of(FOUND, waivers, true).findings()).containsExactly(FOUND.get(2));
  }

  @Test
  void ofWhenAWaiverAcceptsNothingIsAFindingItself() {
    List<Waiver> waivers = List.of(waiver(9, Lint.HOST_PATH, "pkg/*.py"));

    AuditReport report = AuditReport.of(FOUND, waivers, true);

    assertThat(report.findings())
        .contains(
            new Finding(
                Lint.STALE_WAIVER,
                "meta.yaml:9",
                "nothing is found that it waives: host-path in pkg/*.py",
                List.of(),
                "delete it"));
    assertThat(AuditReport.of(FOUND, waivers, false).findings()).isEqualTo(FOUND);
  }
}
