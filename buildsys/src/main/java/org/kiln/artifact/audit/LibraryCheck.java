package org.kiln.artifact.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.recipe.Lint;

/** Looks for the libraries that side modules need. */
final class LibraryCheck {
  private LibraryCheck() {}

  static Stream<Finding> findings(AuditInput input) {
    return input.isComplete()
        ? input.subject().archives().stream().flatMap(archive -> findings(input, archive))
        : Stream.empty();
  }

  private static Stream<Finding> findings(AuditInput input, ArchiveFacts archive) {
    LinkScope scope = LinkScope.of(input, archive);
    return archive.sideModules().flatMap(file -> finding(scope, file).stream());
  }

  private static Optional<Finding> finding(LinkScope scope, FileFacts file) {
    List<String> missing =
        file.sideModule().flatMap(module -> module.dylink()).stream()
            .flatMap(dylink -> dylink.needed().stream())
            .filter(name -> !scope.hasLibrary(name))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Lint.MISSING_LIBRARY,
                file.path(),
                "neither its archive nor a run requirement has the library that it needs:",
                missing,
                ""));
  }
}
