package org.kiln.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.kiln.cli.console.Columns;
import org.kiln.report.EventLog;
import org.kiln.repository.PackagesJson;
import org.kiln.verify.BrowserPrograms;
import org.kiln.verify.Chromium;
import org.kiln.verify.Guest;
import org.kiln.verify.Node;
import org.kiln.verify.Outcome;
import org.kiln.verify.PackageTests;
import org.kiln.verify.SuiteResult;
import org.kiln.verify.TestReport;
import org.kiln.verify.TestResult;
import org.kiln.verify.TestSubject;
import org.kiln.verify.TestTable;

/** Tests packages in JavaScript engines, and shows what came of it. */
final class TestJob {
  private final WorkOptions options;
  private final Surroundings around;
  private final PrintWriter out;
  private final EventLog events;

  TestJob(WorkOptions options, Surroundings around, PrintWriter out, EventLog events) {
    this.options = options;
    this.around = around;
    this.out = out;
    this.events = events;
  }

  /**
   * Runs the tests.
   *
   * @param packages what the repository has
   */
  TestReport run(
      List<TestSubject> subjects, PackagesJson packages, boolean inNode, boolean inChromium) {
    List<Guest> guests = new ArrayList<>();
    try {
      if (inNode) {
        guests.add(Node.of(options.repository(), WorkOptions.cores(), around.environment()));
      }
      if (inChromium) {
        guests.add(Chromium.of(options.repository(), BrowserPrograms.find(around.environment())));
      }
      TestReport report = new PackageTests(packages, this::show).run(subjects, guests);
      summarize(report);
      return report;
    } finally {
      guests.forEach(Guest::close);
    }
  }

  private synchronized void show(SuiteResult suite) {
    events.tests().suiteFinished(suite);
    for (TestResult test : suite.failures()) {
      out.printf("FAILED %s in %s: %s%n", suite.name(), suite.guest(), test.name());
      test.message().lines().forEach(line -> out.println("  | " + line));
    }
    out.flush();
  }

  private void summarize(TestReport report) {
    TestTable table = TestTable.of(report);
    List<List<String>> rows = new ArrayList<>(List.of(table.header()));
    rows.addAll(table.rows());
    Columns.lines(rows).forEach(out::println);
    out.printf(
        "%d passed, %d failed, %d skipped%n",
        report.count(Outcome.PASSED), report.count(Outcome.FAILED), report.count(Outcome.SKIPPED));
    out.flush();
  }
}
