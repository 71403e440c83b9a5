package org.kiln.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kiln.python.Requirement;
import org.kiln.python.TargetEnvironment;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;
import org.kiln.source.FetchListener;
import org.kiln.source.PackageIndex;
import org.kiln.source.PatchSeries;
import org.kiln.source.SourceException;

/**
 * Tries a version in the place of the one that a recipe has.
 *
 * @param work a directory for what is only needed meanwhile
 */
record NewVersion(
    PackageIndex index, Path work, Recipes recipes, String python, FetchListener listener) {

  /**
   * Returns what keeps a version from taking the place.
   *
   * @param remarks gets what somebody should look at
   */
  Optional<String> obstacle(
      Recipe recipe, Release release, Candidate candidate, List<String> remarks)
      throws InterruptedException {
    Optional<String> fixed = VersionEdit.of(recipe, release).fixedAddress(release.version());
    if (fixed.isPresent()) {
      return Optional.of(fixed.get() + " names " + release.version() + ": write $(PKG_VERSION)");
    }
    Path file = index.fetch(candidate.project(), candidate.source(), listener);
    String name = candidate.source().name();
    try (var tree = SourceTree.unpack(file, name, extractDirectory(release), work)) {
      remarks.addAll(changedNeeds(release, tree.path()));
      List<Path> patches = release.source().patches().stream().map(Path::of).toList();
      new PatchSeries().apply(patches, tree.path());
      return Optional.empty();
    } catch (SourceException e) {
      return Optional.of(e.getMessage().lines().findFirst().orElse("") + where(e));
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
  void write(Recipe recipe, Release release, Candidate candidate) {
    String to = candidate.version().text();
    VersionEdit.of(recipe, release).write(to, candidate.source().sha256().orElseThrow());
    PatchFolder.of(recipe).move(release.version(), to);
  }
}
