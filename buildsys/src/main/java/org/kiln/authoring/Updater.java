package org.kiln.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.io.KilnException;
import org.kiln.python.PythonVersion;
import org.kiln.python.VersionRange;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Recipes;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;
import org.kiln.recipe.Source.Location;
import org.kiln.source.FetchListener;
import org.kiln.source.IndexedFile;
import org.kiln.source.PackageIndex;
import org.kiln.source.SourceException;

/** Raises recipes to the newest versions that the package index has for a Python. */
public final class Updater {
  private final PackageIndex index;
  private final NewVersion newVersion;
  private final String python;
  private final boolean writes;

  /**
   * Creates an updater.
   *
   * @param work a directory for what is only needed meanwhile
   * @param recipes all of them
   * @param python the Python version that packages are for, for example {@code 3.13.5}
   * @param writes whether recipes are changed; all else is the same without it
   * @param listener hears of downloads
   */
  public Updater(
      PackageIndex index,
      Path work,
      Recipes recipes,
      String python,
      boolean writes,
      FetchListener listener) {
    this.index = index;
    this.newVersion = new NewVersion(index, work, recipes, python, listener);
    this.python = python;
    this.writes = writes;
  }

  /** Raises a recipe, if it can be; whatever keeps it from that is in the result. */
  public Update update(Recipe recipe) throws InterruptedException {
    Optional<Release> release = recipe.releaseFor(python);
    if (release.isEmpty()) {
      return leftAlone(recipe, "-", "it has no release for Python " + python);
    }
    String version = release.get().version();
    Optional<String> reason = reasonToLeave(recipe, release.get());
    if (reason.isPresent()) {
      return leftAlone(recipe, version, reason.get());
    }
    try {
      return update(recipe, release.get(), ProjectFiles.of(recipe.name(), files(release.get())));
    } catch (SourceException e) {
      return Update.without(recipe.name(), version, Verdict.UNKNOWN, Optional.of(first(e)));
    }
  }

  private static Update leftAlone(Recipe recipe, String version, String why) {
    return Update.without(recipe.name(), version, Verdict.LEFT_ALONE, Optional.of(why));
  }

  private static Optional<String> reasonToLeave(Recipe recipe, Release release) {
    if (recipe.isPinned()) {
      return Optional.of("it is pinned");
    } else if (recipe.isDisabled()) {
      return Optional.of("it is disabled");
    } else if (project(release).isEmpty()) {
      return Optional.of("it is not from the Python package index");
    }
    return PythonVersion.parse(release.version()).isEmpty()
        ? Optional.of("its version is none of PEP 440")
        : Optional.empty();
  }

  private static Optional<PackageName> project(Release release) {
    return release.source() instanceof Source.Archive archive
        ? archive.locations().stream()
            .flatMap(l -> l instanceof Location.Pypi pypi ? Optional.of(pypi).stream() : null)
            .map(pypi -> PackageName.parse(pypi.project()))
            .findFirst()
        : Optional.empty();
  }

  private List<IndexedFile> files(Release release) throws InterruptedException {
    return index.files(project(release).orElseThrow());
  }

  private Update update(Recipe recipe, Release release, ProjectFiles files)
      throws InterruptedException {
    PythonVersion current = PythonVersion.parse(release.version()).orElseThrow();
    Optional<Candidate> newest =
        files
            .newest(VersionRange.ANY, PythonVersion.parse(python).orElseThrow())
            .filter(candidate -> candidate.version().compareTo(current) > 0);
    return newest.isPresent()
        ? raise(recipe, release, newest.get(), source(release, files))
        : Update.without(
            recipe.name(), release.version(), Verdict.NEWEST, notForUs(current, files));
  }

  private static Optional<IndexedFile> source(Release release, ProjectFiles files) {
    return release.source() instanceof Source.Archive archive
        ? files.find(archive.sha256())
        : Optional.empty();
  }

  private Update raise(
      Recipe recipe, Release release, Candidate candidate, Optional<IndexedFile> old)
      throws InterruptedException {
    Trial trial;
    try {
      trial = newVersion.of(recipe, release, candidate, old);
      if (trial.obstacle().isEmpty() && writes) {
        newVersion.write(recipe, release, candidate, trial);
      }
    } catch (AuthoringException e) {
      trial = Trial.stopped(first(e));
    }
    return new Update(
        recipe.name(),
        release.version(),
        Optional.of(candidate.version().text()),
        trial.obstacle().isPresent() ? Verdict.STUCK : Verdict.RAISED,
        trial.obstacle(),
        trial.remarks());
  }

  /** Tells of newer versions that can't be taken. */
  private Optional<String> notForUs(PythonVersion current, ProjectFiles files) {
    return files
        .versions(VersionRange.ANY)
        .findFirst()
        .filter(newest -> newest.compareTo(current) > 0)
        .map(newest -> new NothingSuits(files, python).unsuitable(newest));
  }

  private static String first(KilnException error) {
    return error
        .getMessage()
        .lines()
        .limit(2)
        .map(String::strip)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
