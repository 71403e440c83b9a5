package org.kiln.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.Finding;
import org.kiln.recipe.Lint;
import org.kiln.toolchain.Line;

/**
 * Names the libraries that would bring what is missing, of those that were built for the line. They
 * are looked through when something is missing, and not before.
 */
final class SymbolProviders {
  private final Line line;
  private final ActionCache actions;
  private final ArtifactStore store;
  private List<ProvidedSymbols> libraries = List.of();
  private boolean areRead;

  SymbolProviders(Line line, ActionCache actions, ArtifactStore store) {
    this.line = line;
    this.actions = actions;
    this.store = store;
  }

  AuditReport advise(AuditReport report) {
    return new AuditReport(
        report.findings().stream().flatMap(finding -> advise(finding).stream()).toList(),
        report.waived());
  }

  private List<Finding> advise(Finding finding) {
    if (finding.lint() != Lint.UNRESOLVED_SYMBOL && finding.lint() != Lint.MISSING_LIBRARY) {
      return List.of(finding);
    }
    Map<String, List<String>> byAdvice =
        finding.subjects().stream()
            .collect(
                Collectors.groupingBy(
                    subject -> advice(finding.lint(), subject), TreeMap::new, Collectors.toList()));
    var findings = new ArrayList<Finding>();
    byAdvice.forEach((advice, subjects) -> findings.add(finding.about(subjects, advice)));
    return findings;
  }

  private String advice(Lint lint, String missing) {
    return libraries().stream()
        .flatMap(
            library ->
                (lint == Lint.MISSING_LIBRARY
                        ? library.adviceForLibrary(missing)
                        : library.adviceFor(missing))
                    .stream())
        .findFirst()
        .orElse("no library that is built for %s has that".formatted(line.name()));
  }

  private List<ProvidedSymbols> libraries() {
    if (!areRead) {
      areRead = true;
      libraries =
          actions.all().librariesFor(line).stream()
              .filter(action -> !action.inputs().packageName().equals(PlannedPackage.PYTHON.text()))
              .map(action -> ProvidedSymbols.of(action, store))
              .sorted(ProvidedSymbols.SHARED_FIRST)
              .toList();
    }
    return libraries;
  }
}
