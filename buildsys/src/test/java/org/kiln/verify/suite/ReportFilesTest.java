package org.kiln.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.recipe.Expectation;

final class ReportFilesTest {
  @TempDir private Path directory;

  private static SuiteReport report() {
    Expectation known = Suites.expectation(3, "p/test_a.py::test_b", Expectation.Kind.FAIL);
    List<JudgedTest> tests =
        List.of(
            test("test_a", Outcome.PASSED, Verdict.PASSED, Optional.empty()),
            test("test_b", Outcome.FAILED, Verdict.EXPECTED, Optional.of(known)),
            test("test_c", Outcome.CRASHED, Verdict.CRASHED, Optional.empty()));
    UnitResult unit =
        new UnitResult(new Unit("p/test_a.py", 10), tests, "all of it\n", Duration.ofSeconds(9));
    return new SuiteReport(
        Suites.PEBBLE, List.of(unit), List.of(), List.of(), Duration.ofSeconds(12));
  }

  private static JudgedTest test(
      String name, Outcome outcome, Verdict verdict, Optional<Expectation> known) {
    String message = outcome == Outcome.PASSED ? "" : "a frame\nE   why";
    TestEnd end = new TestEnd("p/test_a.py::" + name, outcome, message, Duration.ofMillis(250));
    return new JudgedTest(end, verdict, known);
  }

  @Test
  void writeJunitHasASuiteForEachUnitAndTheReasons() throws Exception {
    Path file = new ReportFiles(directory).writeJunit(report());

    assertThat(file).isEqualTo(directory.resolve("pebble.xml"));
    assertThat(Files.readString(file))
        .contains(
            "<testsuite name=\"pebble.p/test_a.py\" tests=\"3\" failures=\"1\" errors=\"0\""
                + " skipped=\"1\" time=\"9.000\">",
            "<skipped message=\"why\">fail: there is a reason\na frame",
            "<failure message=\"why\">a frame");
  }

  @Test
  void writeLogPutsItUnderTheUnitsName() throws Exception {
    SuiteReport report = report();
    new ReportFiles(directory).writeLog(report.name(), report.units().get(0));

    assertThat(Files.readString(directory.resolve("pebble/p/test_a.py.log")))
        .isEqualTo("all of it\n");
  }

  @Test
  void tableHasAColumnForEachVerdict() {
    assertThat(SuiteTable.of(List.of(report())).rows())
        .containsExactly(
            List.of(
                "suite",
                "passed",
                "failed",
                "expected",
                "skipped",
                "xfailed",
                "crashed",
                "seconds"),
            List.of("pebble", "1", "0", "1", "0", "0", "1", "12"));
  }
}
