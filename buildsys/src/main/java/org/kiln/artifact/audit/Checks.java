package org.kiln.artifact.audit;

import java.util.List;

/** All checks, in the order in which people read what they find. */
public final class Checks {
  /** Raise it when the same input gives other findings: kept ones are found anew. */
  public static final int VERSION = 1;

  private static final List<Check> ALL =
      List.of(
          SymbolCheck::findings,
          LibraryCheck::findings,
          ExtensionCheck::findings,
          FileCheck::hostBinaries,
          FileCheck::hostPaths,
          FileCheck::staticArchives,
          RequirementCheck::findings,
          WheelCheck::license,
          WheelCheck::size);

  private Checks() {}

  /** Returns all that is found, nothing waived. */
  public static List<Finding> findings(AuditInput input) {
    return ALL.stream().flatMap(check -> check.findings(input)).toList();
  }
}
