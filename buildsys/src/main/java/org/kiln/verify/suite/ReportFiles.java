package org.kiln.verify.suite;

import java.nio.file.Path;
import java.util.List;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.PackageName;
import org.kiln.verify.JunitReport;
import org.kiln.verify.SuiteResult;
import org.kiln.verify.TestReport;
import org.kiln.verify.TestResult;

/**
 * Where the results of suites are written: {@code <name>.xml} as JUnit XML, with a suite for each
 * unit, and {@code <name>/<unit>.log}.
 *
 * @param directory made when something is written
 */
public record ReportFiles(Path directory) {
  /** Writes the log of a unit. */
  public void writeLog(PackageName name, UnitResult result) {
    Path file = directory.resolve(name.text()).resolve(result.unit().name() + ".log");
    AtomicFiles.write(file, result.log());
  }

  /** Writes the results of a suite; returns the file. */
  public Path writeJunit(SuiteReport report) {
    Path file = directory.resolve(report.name() + ".xml");
    List<SuiteResult> suites =
        report.units().stream().map(unit -> suite(report.name(), unit)).toList();
    JunitReport.write(new TestReport(suites), file);
    return file;
  }

  private static SuiteResult suite(PackageName name, UnitResult unit) {
    List<TestResult> tests = unit.tests().stream().map(ReportFiles::test).toList();
    return new SuiteResult(name, unit.unit().name(), tests, "", unit.duration());
  }

  private static TestResult test(JudgedTest test) {
    TestEnd end = test.end();
    return new TestResult(end.id(), outcome(test.verdict()), message(test), end.duration());
  }

  private static org.kiln.verify.Outcome outcome(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> org.kiln.verify.Outcome.PASSED;
      case FAILED, CRASHED -> org.kiln.verify.Outcome.FAILED;
      case EXPECTED, SKIPPED, XFAILED -> org.kiln.verify.Outcome.SKIPPED;
    };
  }

  private static String message(JudgedTest test) {
    String known = test.expectation().map(e -> e.outcome().text() + ": " + e.reason()).orElse("");
    return known.isEmpty() ? test.end().message() : known + "\n" + test.end().message();
  }
}
