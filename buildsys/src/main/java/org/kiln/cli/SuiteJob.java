package org.kiln.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.cli.console.Columns;
import org.kiln.cli.console.Screen;
import org.kiln.cli.console.Screens;
import org.kiln.cli.console.SuiteProgress;
import org.kiln.recipe.Expectation;
import org.kiln.verify.suite.JudgedTest;
import org.kiln.verify.suite.ReportFiles;
import org.kiln.verify.suite.SuiteReport;
import org.kiln.verify.suite.SuiteRun;
import org.kiln.verify.suite.SuiteRunner;
import org.kiln.verify.suite.SuiteTable;
import org.kiln.verify.suite.UnitResult;

/** Runs packages' own suites, shows how it goes, and what came of it. */
final class SuiteJob {
  private final WorkOptions options;
  private final Surroundings around;
  private final PrintWriter out;
  private final ReportFiles files;

  SuiteJob(WorkOptions options, Surroundings around, PrintWriter out, ReportFiles files) {
    this.options = options;
    this.around = around;
    this.out = out;
    this.files = files;
  }

  /** Runs suites, one after the other, each in as many processes as jobs are wanted. */
  List<SuiteReport> run(List<SuiteRun> runs) throws InterruptedException {
    List<SuiteReport> reports = new ArrayList<>();
    for (SuiteRun run : runs) {
      SuiteReport report = run(run);
      Path junit = files.writeJunit(report);
      explain(report);
      out.println("JUnit XML: " + junit + ", and a log of each file beside it");
      reports.add(report);
    }
    Columns.lines(SuiteTable.of(reports).rows()).forEach(out::println);
    out.flush();
    return reports;
  }

  private SuiteReport run(SuiteRun run) throws InterruptedException {
    try (Screen screen = Screens.open(options.isPlain(), around.environment(), out)) {
      var progress = new SuiteProgress(screen, System::nanoTime);
      return new SuiteRunner(
              options.repository(), around.environment(), options.jobs(), files, progress)
          .run(run);
    }
  }

  /** Says all that makes the run a failure. */
  private void explain(SuiteReport report) {
    report.units().forEach(this::explain);
    for (Expectation expectation : report.passed()) {
      out.printf("%s: %s passes now; delete the entry%n", place(expectation), expectation.tests());
    }
    for (Expectation expectation : report.unused()) {
      out.printf("%s: there is no test %s%n", place(expectation), expectation.tests());
    }
  }

  private void explain(UnitResult unit) {
    for (JudgedTest test : unit.tests()) {
      if (test.verdict().isUnexpected()) {
        String word = test.end().outcome().name().replace('_', ' ');
        out.printf("%s %s%n  | %s%n", word, test.end().id(), test.end().headline());
      }
    }
  }

  private static String place(Expectation expectation) {
    Path file = expectation.position().file();
    Path here = Path.of("").toAbsolutePath();
    Path shown = file.startsWith(here) ? here.relativize(file) : file;
    return shown + ":" + expectation.position().line();
  }
}
