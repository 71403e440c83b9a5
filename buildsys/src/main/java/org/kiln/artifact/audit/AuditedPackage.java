package org.kiln.artifact.audit;

import java.util.List;
import org.kiln.recipe.PackageName;

/**
 * A package as it is installed.
 *
 * @param isSharedLibrary whether its libraries are linked for all that is loaded later
 * @param archives what is unpacked, tests last; none where it is not built
 */
public record AuditedPackage(
    PackageName name, String version, boolean isSharedLibrary, List<ArchiveFacts> archives) {
  /** Copies the list. */
  public AuditedPackage {
    archives = List.copyOf(archives);
  }
}
