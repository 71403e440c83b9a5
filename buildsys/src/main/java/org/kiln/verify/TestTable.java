package org.kiln.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;

/**
 * A report as a table of texts: a row for each package, a column for each guest.
 *
 * @param header the columns' titles
 * @param rows as many cells each as the header has
 */
public record TestTable(List<String> header, List<List<String>> rows) {

  /** Makes the table of a report. */
  public static TestTable of(TestReport report) {
    List<String> guests =
        report.suites().stream().map(SuiteResult::guest).distinct().sorted().toList();
    var header = new ArrayList<>(List.of("package"));
    header.addAll(guests);
    List<List<String>> rows =
        report.suites().stream()
            .map(SuiteResult::name)
            .distinct()
            .map(name -> row(report, name, guests))
            .toList();
    return new TestTable(List.copyOf(header), rows);
  }

  private static List<String> row(TestReport report, PackageName name, List<String> guests) {
    Stream<String> cells =
        guests.stream().map(guest -> find(report, name, guest).map(TestTable::cell).orElse(""));
    return Stream.concat(Stream.of(name.text()), cells).toList();
  }

  private static Optional<SuiteResult> find(TestReport report, PackageName name, String guest) {
    return report.suites().stream()
        .filter(suite -> suite.name().equals(name) && suite.guest().equals(guest))
        .findFirst();
  }

  /** Writes, for example, {@code 12 passed, 1 failed, 3.2 s}. */
  private static String cell(SuiteResult suite) {
    var parts = new ArrayList<String>();
    for (Outcome outcome : Outcome.values()) {
      long count = suite.count(outcome);
      if (count > 0) {
        parts.add(count + " " + outcome.name().toLowerCase(Locale.ROOT));
      }
    }
    parts.add(String.format(Locale.ROOT, "%.1f s", suite.duration().toMillis() / 1000.0));
    return String.join(", ", parts);
  }
}
