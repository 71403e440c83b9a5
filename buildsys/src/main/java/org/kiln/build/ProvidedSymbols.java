package org.kiln.build;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kiln.artifact.LinkLibrary;

/**
 * A package's libraries, and what they offer.
 *
 * @param name the package's
 */
record ProvidedSymbols(String name, List<LinkLibrary> libraries) {
  /** What is loaded once serves all packages. */
  static final Comparator<ProvidedSymbols> SHARED_FIRST =
      Comparator.comparing(p -> p.libraries().stream().noneMatch(LinkLibrary::isShared));

  ProvidedSymbols {
    libraries = List.copyOf(libraries);
  }

  static ProvidedSymbols of(KnownAction action, ArtifactStore store) {
    List<LinkLibrary> libraries =
        action.result().forPrefix().stream()
            .filter(store::isWhole)
            .flatMap(artifact -> LinkLibrary.in(store.file(artifact)).stream())
            .toList();
    return new ProvidedSymbols(action.inputs().packageName(), libraries);
  }

  /** Returns what to do, if a library of the package has a symbol. */
  Optional<String> adviceFor(String symbol) {
    return libraries.stream()
        .filter(library -> library.symbols().contains(symbol))
        .findFirst()
        .map(this::advice);
  }

  /** Returns what to do, if it is a library of the package that is needed. */
  Optional<String> adviceForLibrary(String needed) {
    return libraries.stream()
        .filter(library -> library.isShared() && library.name().equals(needed))
        .findFirst()
        .map(library -> "%s has it: add %s to requirements.run".formatted(name, name));
  }

  private String advice(LinkLibrary library) {
    String where =
        library.isShared() ? "requirements.host and requirements.run" : "requirements.host";
    return "%s of %s has that: add %s to %s, and link with it (build.ldflags: %s)"
        .formatted(library.name(), name, name, where, library.linkOption());
  }
}
