package org.kiln.repository;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kiln.artifact.ImportNames;
import org.kiln.build.Artifact;
import org.kiln.build.ArtifactStore;
import org.kiln.build.BuildResult;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.About;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.PackageName;

/** Makes a delivery of what a build left. */
public final class BuiltPackages {
  private final BuildResult result;
  private final ArtifactStore store;
  private final SourceOverrides overrides;
  private final Map<Entry, Path> packages = new LinkedHashMap<>();
  private final Map<String, String> provenance = new TreeMap<>();
  private final List<RepositoryFile> runtime = new ArrayList<>();

  private BuiltPackages(BuildResult result, ArtifactStore store, SourceOverrides overrides) {
    this.result = result;
    this.store = store;
    this.overrides = overrides;
  }

  /**
   * Returns the delivery of all that was built; packages that failed are not in it.
   *
   * @param overrides what was not built from its recipe's source
   * @param keeps whether an entry that is in the repository already, and was not built now, stays
   */
  public static Delivery of(
      BuildResult result,
      ArtifactStore store,
      SourceOverrides overrides,
      Predicate<PackageName> keeps) {
    var built = new BuiltPackages(result, store, overrides);
    result.plan().packages().values().forEach(built::add);
    return new Delivery(built.runtime, built.packages, built.provenance, keeps);
  }

  private void add(PlannedPackage planned) {
    List<RepositoryFile> files = result.artifacts(planned.name()).stream().map(this::file).toList();
    switch (planned.type()) {
      case RUNTIME -> runtime.addAll(files);
      case STATIC_LIBRARY -> {}
      case PACKAGE -> find(files, ".whl").ifPresent(wheel -> addPackage(planned, wheel, files));
      case SHARED_LIBRARY, CPYTHON_MODULE ->
          find(files, ".zip").ifPresent(zip -> put(planned, entry(planned, zip, false), zip));
    }
  }

  private void addPackage(
      PlannedPackage planned, RepositoryFile wheel, List<RepositoryFile> files) {
    Optional<RepositoryFile> tests = find(files, ".zip");
    Entry entry = entry(planned, wheel, tests.isPresent());
    put(planned, entry, wheel);
    tests.ifPresent(zip -> put(planned, entry.tests(zip), zip));
  }

  private void put(PlannedPackage planned, Entry entry, RepositoryFile file) {
    packages.put(entry, file.content());
    Optional.ofNullable(result.outcomes().get(planned.name()))
        .flatMap(BuildResult.Outcome::result)
        .ifPresent(action -> provenance.put(entry.fileName(), Provenance.text(entry, action)));
  }

  private Entry entry(PlannedPackage planned, RepositoryFile file, boolean hasTests) {
    About about = planned.recipe().about();
    boolean isLibrary = planned.type() == BuildType.SHARED_LIBRARY;
    return new Entry(
        planned.name(),
        planned.release().version(),
        type(planned.type()),
        isLibrary ? InstallDirectory.DYNLIB : InstallDirectory.SITE,
        file.name(),
        file.sha256(),
        file.size(),
        isLibrary ? List.of() : ImportNames.ofArchive(file.content()),
        planned.run(),
        hasTests,
        overrides.of(planned.name()),
        about.summary().orElse(""),
        about.license().orElse(""),
        about.home().orElse(""));
  }

  private static PackageType type(BuildType type) {
    return switch (type) {
      case SHARED_LIBRARY -> PackageType.SHARED_LIBRARY;
      case CPYTHON_MODULE -> PackageType.CPYTHON_MODULE;
      default -> PackageType.PACKAGE;
    };
  }

  private static Optional<RepositoryFile> find(List<RepositoryFile> files, String ending) {
    return files.stream().filter(file -> file.name().endsWith(ending)).findFirst();
  }

  private RepositoryFile file(Artifact artifact) {
    return new RepositoryFile(
        artifact.name(), artifact.sha256(), artifact.size(), store.file(artifact));
  }
}
