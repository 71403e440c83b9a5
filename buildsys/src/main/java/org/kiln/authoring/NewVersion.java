package org.kiln.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.io.AtomicFiles;
import org.kiln.python.Requirement;
import org.kiln.python.TargetEnvironment;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;
import org.kiln.source.FetchListener;
import org.kiln.source.IndexedFile;
import org.kiln.source.PackageIndex;
import org.kiln.source.PatchSeries;
import org.kiln.source.PatchTransfer;
import org.kiln.source.SourceException;

/**
 * Tries a version in the place of the one that a recipe has.
 *
 * @param work a directory for what is only needed meanwhile
 */
record NewVersion(
    PackageIndex index, Path work, Recipes recipes, String python, FetchListener listener) {

  /**
   * Tries a version.
   *
   * @param old the file of the version that the recipe has, where the index has it still
   */
  Trial of(Recipe recipe, Release release, Candidate candidate, Optional<IndexedFile> old)
      throws InterruptedException {
    Optional<String> inTheWay = inTheWay(recipe, release, candidate.version().text());
    if (inTheWay.isPresent()) {
      return Trial.stopped(inTheWay.get());
    }
    try (var tree = unpacked(candidate.project(), candidate.source(), release)) {
      var remarks = new ArrayList<>(changedNeeds(release, tree.path()));
      SortedMap<String, byte[]> merged = patched(release, candidate, old, tree.path());
      merged
          .keySet()
          .forEach(patch -> remarks.add(patch + " is merged into the new version: read it"));
      return new Trial(Optional.empty(), remarks, merged);
    } catch (SourceException e) {
      return Trial.stopped(e.getMessage().lines().findFirst().orElse("") + where(e));
    }
  }

  /** Returns what of the recipe itself keeps a version from taking the place. */
  private static Optional<String> inTheWay(Recipe recipe, Release release, String version) {
    Optional<String> fixed =
        VersionEdit.of(recipe, release)
            .fixedAddress(release.version())
            .map(key -> key + " names " + release.version() + ": write $(PKG_VERSION)");
    Path patches = PatchFolder.of(recipe).of(version);
    return !release.source().patches().isEmpty() && Files.exists(patches)
        ? fixed.or(() -> Optional.of(patches + " is there already: remove or rename it"))
        : fixed;
  }

  private SourceTree unpacked(PackageName project, IndexedFile file, Release release)
      throws InterruptedException {
    Path archive = index.fetch(project, file, listener);
    return SourceTree.unpack(archive, file.name(), extractDirectory(release), work);
  }

  /** Applies the patches to the new version; returns those that had to be merged. */
  private SortedMap<String, byte[]> patched(
      Release release, Candidate candidate, Optional<IndexedFile> old, Path tree)
      throws InterruptedException {
    List<Path> patches = release.source().patches().stream().map(Path::of).toList();
    try {
      new PatchSeries().apply(patches, tree);
      return Collections.emptySortedMap();
    } catch (SourceException e) {
      if (old.isEmpty()) {
        throw e;
      }
    }
    try (var from = unpacked(candidate.project(), old.get(), release);
        var to = unpacked(candidate.project(), candidate.source(), release)) {
      var transfer = new PatchTransfer(from.path(), to.path());
      var merged = new TreeMap<String, byte[]>();
      for (Path patch : patches) {
        transfer.carry(patch).ifPresent(text -> merged.put("" + patch.getFileName(), text));
      }
      return merged;
    }
  }

  private static String where(SourceException error) {
    return error
        .getMessage()
        .lines()
        .skip(1)
        .findFirst()
        .map(line -> " " + line.strip())
        .orElse("");
  }

  private static Optional<String> extractDirectory(Release release) {
    return ((Source.Archive) release.source()).extractDirectory();
  }

  /** Tells of requirements that the recipe lacks, or whose recipes have other versions. */
  private List<String> changedNeeds(Release release, Path tree) {
    Map<PackageName, Requirement> needs = new TreeMap<>();
    PkgInfo.of(tree).requiresDist().stream()
        .flatMap(text -> Requirement.parse(text).stream())
        .filter(need -> need.appliesIn(TargetEnvironment.webAssembly(python)))
        .forEach(need -> needs.put(PackageName.parse(need.name()), need));
    return needs.entrySet().stream()
        .flatMap(need -> remark(need.getKey(), need.getValue(), release).stream())
        .toList();
  }

  private Optional<String> remark(PackageName name, Requirement need, Release release) {
    Optional<Recipe> recipe = recipes.find(name);
    return release.requirements().run().contains(name)
        ? recipe.flatMap(found -> Remarks.on(need, found, python))
        : Optional.of("it needs " + name + ", which requirements.run does not have");
  }

  /** Puts the version into the recipe, and its patches where they belong now. */
  void write(Recipe recipe, Release release, Candidate candidate, Trial trial) {
    String to = candidate.version().text();
    VersionEdit.of(recipe, release).write(to, candidate.source().sha256().orElseThrow());
    PatchFolder folder = PatchFolder.of(recipe);
    folder.move(release.version(), to);
    trial.patches().forEach((name, text) -> AtomicFiles.write(folder.of(to).resolve(name), text));
  }
}
