package org.kiln.python;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set of versions as PEP 440 writes it, for example {@code >=1.2,!=1.4.*,<2}.
 *
 * @param text as written; nothing for every version
 * @param clauses all of which hold
 */
public record VersionRange(String text, List<VersionClause> clauses) {
  /** Every version. */
  public static final VersionRange ANY = new VersionRange("", List.of());

  /** Copies the list. */
  public VersionRange {
    clauses = List.copyOf(clauses);
  }

  /** Parses a set; what is none of PEP 440 is nothing. A comma may follow the last clause. */
  public static Optional<VersionRange> parse(String text) {
    List<Optional<VersionClause>> clauses =
        (text.isBlank() ? Stream.<String>empty() : clauses(text))
            .map(VersionClause::parse)
            .toList();
    return clauses.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new VersionRange(text.strip(), clauses.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private static Stream<String> clauses(String text) {
    return Stream.of(text.replaceFirst(",\\s*$", "").split(",", -1));
  }

  /** Returns whether a version is in the set. */
  public boolean contains(PythonVersion version) {
    return clauses.stream().allMatch(clause -> clause.contains(version));
  }

  @Override
  public String toString() {
    return text;
  }
}
