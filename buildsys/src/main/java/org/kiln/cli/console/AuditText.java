package org.kiln.cli.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.Finding;

/**
 * What an audit found, for people.
 *
 * @param report what it found
 */
public record AuditText(AuditReport report) {
  /** How many names stand in a line; {@code kiln audit --format json} has all. */
  private static final int MOST_NAMES = 5;

  private static final int MOST_FILES = 3;

  /** Returns what is not waived, errors first. */
  public List<String> findings() {
    Map<List<Object>, List<Finding>> alike =
        Stream.concat(report.errors().stream(), report.warnings().stream())
            .collect(
                Collectors.groupingBy(
                    f -> List.of(f.lint(), f.what(), f.advice()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return alike.values().stream().flatMap(findings -> lines(findings).stream()).toList();
  }

  private static List<String> lines(List<Finding> alike) {
    var lines = new ArrayList<String>();
    alike.stream().limit(MOST_FILES).forEach(finding -> lines.add(line(finding)));
    Finding first = alike.get(0);
    if (alike.size() > MOST_FILES) {
      String more = Amounts.count(alike.size() - MOST_FILES, "more file");
      lines.add("%s: the same in %s".formatted(head(first), more));
    }
    if (!first.advice().isEmpty()) {
      lines.add("    " + first.advice());
    }
    return lines;
  }

  private static String line(Finding finding) {
    return "%s: %s: %s%s"
        .formatted(head(finding), finding.file(), finding.what(), subjects(finding.subjects()));
  }

  private static String head(Finding finding) {
    return "  %s %s".formatted(finding.lint().severity().text(), finding.lint().text());
  }

  /** Returns what is waived, with the reasons. */
  public List<String> waived() {
    Map<String, List<String>> files =
        report.waived().stream()
            .collect(
                Collectors.groupingBy(
                    w -> "  waived %s, since %s:".formatted(w.finding().lint().text(), oneLine(w)),
                    LinkedHashMap::new,
                    Collectors.mapping(w -> w.finding().file(), Collectors.toList())));
    return files.entrySet().stream().map(e -> e.getKey() + listed(e.getValue())).toList();
  }

  private static String oneLine(AuditReport.Waived waived) {
    return waived.reason().strip().replaceAll("\\s+", " ");
  }

  private static String subjects(List<String> subjects) {
    return subjects.isEmpty() ? "" : listed(subjects);
  }

  private static String listed(List<String> texts) {
    int more = texts.size() - MOST_NAMES;
    String first = String.join(", ", texts.stream().limit(MOST_NAMES).toList());
    return " " + first + (more > 0 ? " and " + more + " more" : "");
  }
}
