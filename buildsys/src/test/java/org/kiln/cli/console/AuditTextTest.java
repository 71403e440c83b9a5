package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.Finding;
import org.kiln.recipe.Lint;

final class AuditTextTest {
  private static Finding archive(int number) {
    return new Finding(
        Lint.STATIC_ARCHIVE, "lib%d.a".formatted(number), "of no use", List.of(), "remove it");
  }

  @Test
  void findingsWhenManyAreAlikeNamesTheFirstAndCountsTheRest() {
    List<Finding> archives = IntStream.rangeClosed(1, 5).mapToObj(AuditTextTest::archive).toList();

    assertThat(new AuditText(new AuditReport(archives, List.of())).findings())
        .containsExactly(
            "  warning static-archive: lib1.a: of no use",
            "  warning static-archive: lib2.a: of no use",
            "  warning static-archive: lib3.a: of no use",
            "  warning static-archive: the same in 2 more files",
            "    remove it");
  }

  @Test
  void findingsWhenThereAreErrorsPutsThemFirst() {
    var error =
        new Finding(
            Lint.UNRESOLVED_SYMBOL,
            "a.so",
            "nothing exports",
            List.of("a", "b", "c", "d", "e", "f", "g"),
            "");

    assertThat(new AuditText(new AuditReport(List.of(archive(1), error), List.of())).findings())
        .containsExactly(
            "  error unresolved-symbol: a.so: nothing exports a, b, c, d, e and 2 more",
            "  warning static-archive: lib1.a: of no use",
            "    remove it");
  }

  @Test
  void waivedWhenSeveralHaveOneReasonSaysItOnce() {
    List<AuditReport.Waived> waived =
        List.of(
            new AuditReport.Waived(archive(1), "others link\n with it\n"),
            new AuditReport.Waived(archive(2), "others link\n with it\n"));

    assertThat(new AuditText(new AuditReport(List.of(), waived)).waived())
        .containsExactly("  waived static-archive, since others link with it: lib1.a, lib2.a");
  }
}
