package org.kiln.source;

import java.nio.file.Path;
import java.util.Map;
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
 *     applied to a copy of them as well
 */
public record RecipeSources(Map<PackageName, Path> replacements) implements SourceInputs {
  /** Copies the map. */
  public RecipeSources {
    replacements = Map.copyOf(replacements);
  }

  @Override
  public Sha256 digest(Recipe recipe, Release release) {
    return new SourceDigest(recipe.directory()).of(effective(recipe, release));
  }

  @Override
  public SortedMap<String, String> parts(Recipe recipe, Release release) {
    return new SourceParts(recipe.directory()).of(effective(recipe, release));
  }

  /** A replacement keeps the patches and extras: it stands for the archive, not for the result. */
  Source effective(Recipe recipe, Release release) {
    Source source = release.source();
    return Optional.ofNullable(replacements.get(recipe.name()))
        .<Source>map(
            path ->
                new Source.Directory(
                    path.toAbsolutePath().toString(), source.patches(), source.extras()))
        .orElse(source);
  }

  /** Returns the error of a source that can't be had, which tells of the way around it. */
  static SourceException advised(SourceException error, PackageName name) {
    String advice = "If you have the source in a directory, add --source " + name + "=DIRECTORY.";
    String remedy = error.remedy().map(first -> first + " " + advice).orElse(advice);
    return new SourceException(error.getMessage(), remedy, error);
  }
}
