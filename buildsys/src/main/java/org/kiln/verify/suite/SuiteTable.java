package org.kiln.verify.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reports of suites as a table of texts: a row for each suite, a column for each verdict.
 *
 * @param rows the first is the header; as many cells in each
 */
public record SuiteTable(List<List<String>> rows) {
  /** Makes the table. */
  public static SuiteTable of(List<SuiteReport> reports) {
    var rows = new ArrayList<List<String>>();
    rows.add(row("suite", Stream.of(Verdict.values()).map(Verdict::text).toList(), "seconds"));
    reports.forEach(report -> rows.add(row(report)));
    return new SuiteTable(List.copyOf(rows));
  }

  private static List<String> row(SuiteReport report) {
    List<String> counts =
        Stream.of(Verdict.values()).map(v -> Long.toString(report.count(v))).toList();
    double seconds = report.duration().toMillis() / 1000.0;
    return row(report.name().text(), counts, String.format(Locale.ROOT, "%.0f", seconds));
  }

  private static List<String> row(String first, List<String> middle, String last) {
    return Stream.of(List.of(first), middle, List.of(last)).flatMap(List::stream).toList();
  }
}
