package org.kiln.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kiln.io.Sha256;
import org.kiln.python.PythonVersion;
import org.kiln.python.VersionRange;
import org.kiln.recipe.PackageName;
import org.kiln.source.IndexedFile;

/**
 * What the package index has of a project, by version, the newest first.
 *
 * @param byVersion the files that were not taken back
 */
record ProjectFiles(PackageName project, SortedMap<PythonVersion, List<IndexedFile>> byVersion) {
  /** Sorts the files of a project. */
  static ProjectFiles of(PackageName project, Collection<IndexedFile> files) {
    SortedMap<PythonVersion, List<IndexedFile>> byVersion =
        new TreeMap<>(Comparator.reverseOrder());
    for (IndexedFile file : files) {
      Optional<PythonVersion> version = file.version(project).flatMap(PythonVersion::parse);
      if (version.isPresent() && !file.isYanked()) {
        byVersion.merge(version.get(), List.of(file), ProjectFiles::both);
      }
    }
    return new ProjectFiles(project, byVersion);
  }

  private static List<IndexedFile> both(List<IndexedFile> some, List<IndexedFile> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Returns the newest version in a range that is for a Python and that can be built. */
  Optional<Candidate> newest(VersionRange range, PythonVersion python) {
    return versions(range).flatMap(version -> candidate(version, python).stream()).findFirst();
  }

  /** Returns the versions in a range; pre-releases only where there is nothing else. */
  Stream<PythonVersion> versions(VersionRange range) {
    List<PythonVersion> all = byVersion.keySet().stream().filter(range::contains).toList();
    List<PythonVersion> stable = all.stream().filter(v -> !v.isPrerelease()).toList();
    return stable.isEmpty() ? all.stream() : stable.stream();
  }

  private Optional<Candidate> candidate(PythonVersion version, PythonVersion python) {
    List<IndexedFile> files = files(version).stream().filter(file -> isFor(python, file)).toList();
    return first(files, IndexedFile::isSourceArchive)
        .or(() -> first(files, IndexedFile::isPureWheel))
        .map(source -> new Candidate(project, version, source, WheelChoice.of(files)));
  }

  private static Optional<IndexedFile> first(
      List<IndexedFile> files, Predicate<IndexedFile> quality) {
    return files.stream().filter(quality).findFirst();
  }

  private List<IndexedFile> files(PythonVersion version) {
    return byVersion.getOrDefault(version, List.of());
  }

  // Indexes have files whose range of Pythons is none; pip takes them for all.
  private static boolean isFor(PythonVersion python, IndexedFile file) {
    return VersionRange.parse(file.requiresPython()).map(r -> r.contains(python)).orElse(true);
  }

  /** Returns the Python versions that a version is for, as its project says it. */
  Optional<String> requiresPython(PythonVersion version) {
    return files(version).stream()
        .map(IndexedFile::requiresPython)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Returns the file that has a digest. */
  Optional<IndexedFile> find(Sha256 sha256) {
    return byVersion.values().stream()
        .flatMap(List::stream)
        .filter(file -> file.sha256().equals(Optional.of(sha256)))
        .findFirst();
  }
}
