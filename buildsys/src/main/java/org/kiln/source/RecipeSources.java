package org.kiln.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;
import org.kiln.recipe.Source;

/**
 * The sources that recipes name, unless directories take their place.
 *
 * @param replacements directories that take the place of packages' sources; patches and extras are
 *     applied to a copy of them as well; the first that stands for a release counts
 */
public record RecipeSources(List<Replacement> replacements) implements SourceInputs {
  /** Copies the list. */
  public RecipeSources {
    replacements = List.copyOf(replacements);
  }

  @Override
  public Sha256 digest(Recipe recipe, Release release) {
    return new SourceDigest(recipe.directory()).of(effective(recipe, release));
  }

  @Override
  public SortedMap<String, String> parts(Recipe recipe, Release release) {
    return new SourceParts(recipe.directory()).of(effective(recipe, release));
  }

  /** Returns the directory that takes the place of a release's source. */
  public Optional<Path> directory(Recipe recipe, Release release) {
    return replacements.stream()
        .filter(replacement -> replacement.standsFor(recipe, release))
        .map(Replacement::directory)
        .findFirst();
  }

  /** A replacement keeps the patches and extras: it stands for the archive, not for the result. */
  Source effective(Recipe recipe, Release release) {
    Source source = release.source();
    return directory(recipe, release)
        .<Source>map(
            path -> new Source.Directory(path.toString(), source.patches(), source.extras()))
        .orElse(source);
  }

  /** Returns the error of a source that can't be had, which tells of the way around it. */
  static SourceException advised(SourceException error, PackageName name) {
    return error.advised(
        "If you have the source in a directory, add --source " + name + "=DIRECTORY.");
  }
}
