package org.kiln.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kiln.artifact.ArchiveContents;
import org.kiln.artifact.LinkLibrary;
import org.kiln.build.diagnosis.Providers.Kind;

/**
 * What a package's result offers to builds. Its archives are opened at the first question: once for
 * the names of their files, and once for the symbols of their libraries. Serves one thread.
 */
final class PackageOffer {
  private final String name;
  private final boolean isLibrary;
  private final List<Artifact> artifacts;
  private final ArtifactStore store;
  private Optional<List<String>> files = Optional.empty();
  private Optional<List<LinkLibrary>> libraries = Optional.empty();

  PackageOffer(KnownAction action, ArtifactStore store) {
    this.name = action.inputs().packageName();
    this.isLibrary = action.inputs().isLibrary();
    this.artifacts = action.result().forPrefix();
    this.store = store;
  }

  /** Returns the package's name. */
  String name() {
    return name;
  }

  /** Returns whether the package is a library, and nothing else. */
  boolean isLibrary() {
    return isLibrary;
  }

  /** Returns whether a build that has these artifacts has the result. */
  boolean isIn(List<Artifact> prefix) {
    return prefix.containsAll(artifacts);
  }

  /** Returns whether the result has what a build misses. */
  boolean has(Kind kind, String missing) {
    return switch (kind) {
      case HEADER -> hasFile(f -> ("/" + f).contains("/include/") && f.endsWith("/" + missing));
      case LIBRARY -> hasFile(matching("(.*/)?lib" + Pattern.quote(missing) + "\\.(a|so)"));
      case PKG_CONFIG -> hasFile(isPackage(missing));
      case SYMBOL -> libraries().stream().anyMatch(l -> l.symbols().contains(missing));
    };
  }

  /** pkg-config's name is that of a file; CMake has names of its own, and most often looks so. */
  private static Predicate<String> isPackage(String name) {
    String quoted = Pattern.quote(name.toLowerCase(Locale.ROOT));
    Predicate<String> isPackage =
        matching("(.*/)?((lib)?" + quoted + "\\.(pc|a|so)|" + quoted + "-?config\\.cmake)");
    return file -> isPackage.test(file.toLowerCase(Locale.ROOT));
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private boolean hasFile(Predicate<String> isWanted) {
    return files().stream().anyMatch(isWanted);
  }

  private List<String> files() {
    if (files.isEmpty()) {
      var found = new ArrayList<String>();
      read((file, content) -> found.add(file));
      files = Optional.of(found);
    }
    return files.get();
  }

  /** Returns the libraries, with what they define. */
  List<LinkLibrary> libraries() {
    if (libraries.isEmpty()) {
      var found = new ArrayList<LinkLibrary>();
      read(
          (file, content) -> {
            if (LinkLibrary.isOne(file)) {
              found.add(LinkLibrary.read(file, content));
            }
          });
      libraries = Optional.of(found);
    }
    return libraries.get();
  }

  private void read(ArchiveContents.Visitor visitor) {
    for (Artifact artifact : artifacts) {
      if (store.isWhole(artifact)) {
        new ArchiveContents(store.file(artifact)).each(visitor);
      }
    }
  }
}
