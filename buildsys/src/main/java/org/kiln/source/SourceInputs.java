package org.kiln.source;

import java.util.SortedMap;
import org.kiln.io.Sha256;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;

/** Tells what the source trees of releases are made from. Needs no network. */
public interface SourceInputs {
  /**
   * Digests all of a release's source that can change a build: the archive's digest or the commit
   * or the directory's content, the patches and the extras.
   *
   * @throws SourceException if a patch, an extra or a directory is missing
   */
  Sha256 digest(Recipe recipe, Release release);

  /**
   * Returns what the digest is made of: for each patch, each extra and each file of a directory its
   * digest, by a name for people.
   *
   * @throws SourceException if a patch, an extra or a directory is missing
   */
  SortedMap<String, String> parts(Recipe recipe, Release release);
}
