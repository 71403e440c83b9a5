package org.kiln.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kiln.artifact.LinkLibrary;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.artifact.audit.Finding;
import org.kiln.recipe.Lint;
import org.kiln.toolchain.Line;

/**
 * Names the libraries that would bring what is missing, of those that were built for the line. They
 * are looked through when something is missing, and not before.
 */
final class SymbolProviders {
  /** What is loaded once serves all packages. */
  private static final Comparator<PackageOffer> SHARED_FIRST =
      Comparator.comparing(o -> o.libraries().stream().noneMatch(LinkLibrary::isShared));

  private final Line line;
  private final CacheOffers offers;

  SymbolProviders(Line line, CacheOffers offers) {
    this.line = line;
    this.offers = offers;
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
    return offers.libraries().stream()
        .filter(offer -> !offer.name().equals(PlannedPackage.PYTHON.text()))
        .sorted(SHARED_FIRST)
        .flatMap(offer -> advice(lint, missing, offer).stream())
        .findFirst()
        .orElse("no library that is built for %s has that".formatted(line.name()));
  }

  private static Optional<String> advice(Lint lint, String missing, PackageOffer offer) {
    String name = offer.name();
    return lint == Lint.MISSING_LIBRARY
        ? find(offer, library -> library.isShared() && library.name().equals(missing))
            .map(library -> "%s has it: add %s to requirements.run".formatted(name, name))
        : find(offer, library -> library.symbols().contains(missing))
            .map(library -> advice(library, name));
  }

  private static Optional<LinkLibrary> find(PackageOffer offer, Predicate<LinkLibrary> isWanted) {
    return offer.libraries().stream().filter(isWanted).findFirst();
  }

  private static String advice(LinkLibrary library, String name) {
    String where =
        library.isShared() ? "requirements.host and requirements.run" : "requirements.host";
    return "%s of %s has that: add %s to %s, and link with it (build.ldflags: %s)"
        .formatted(library.name(), name, name, where, library.linkOption());
  }
}
