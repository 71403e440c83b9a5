package org.kiln.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kiln.python.PythonVersion;

/**
 * A recipe as written: {@code recipes/<name>/meta.yaml}.
 *
 * <pre>
 * package:
 *   name: numpy
 *   version: 2.5.5
 *   top-level: [numpy]
 *   tag: [core]
 * source: …
 * </pre>
 *
 * @param name the package's name, that of the directory
 * @param directory the recipe's directory
 * @param topLevel import names that the package provides, empty where the recipe leaves it to the
 *     wheel
 * @param tags words by which recipes are selected, as {@code tag:core}; {@code heavy} marks builds
 *     that take long
 * @param isDisabled whether the recipe, and what depends on it, is left out
 * @param isPinned whether {@code kiln update} leaves the version alone
 * @param releases in the order written; at least one
 */
public record Recipe(
    PackageName name,
    Path directory,
    List<String> topLevel,
    List<String> tags,
    boolean isDisabled,
    boolean isPinned,
    List<Release> releases,
    About about) {
  private static final String HEAVY = "heavy";

  /** Copies the lists. */
  public Recipe {
    topLevel = List.copyOf(topLevel);
    tags = List.copyOf(tags);
    releases = List.copyOf(releases);
  }

  /** Returns whether the build takes so long that a quick one does without. */
  public boolean isHeavy() {
    return tags.contains(HEAVY);
  }

  /** Returns the first release that suits a Python version, for example {@code 3.13.5}. */
  public Optional<Release> releaseFor(String pythonVersion) {
    return releaseFor(PythonVersion.parse(pythonVersion).orElseThrow());
  }

  /** Returns the same; for who asks many recipes. */
  public Optional<Release> releaseFor(PythonVersion python) {
    return releases.stream().filter(r -> r.python().contains(python)).findFirst();
  }

  /**
   * Returns what it needs to be built and to run, for a Python version: {@code requirements.host}
   * and {@code requirements.run} of the release that suits it.
   */
  NavigableSet<PackageName> needs(PythonVersion python) {
    return releaseFor(python).map(Release::requirements).stream()
        .flatMap(r -> Stream.concat(r.host().stream(), r.run().stream()))
        .collect(TreeSet::new, NavigableSet::add, NavigableSet::addAll);
  }
}
