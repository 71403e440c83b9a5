package org.kiln.source;

import java.nio.file.Path;
import org.kiln.recipe.Recipe;
import org.kiln.recipe.Release;

/** Provides the source trees of releases. */
public interface SourceProvider extends SourceInputs {
  /**
   * Brings a release's source into the store, if it is not there yet.
   *
   * @throws SourceException if no place can deliver it, or its digest is wrong
   */
  void fetch(Recipe recipe, Release release, FetchListener listener) throws InterruptedException;

  /**
   * Lays out the patched source tree of a release that was fetched.
   *
   * @param directory where the tree's content goes; must not exist, and does not if this fails or
   *     is interrupted
   * @throws SourceException if the archive is damaged or unsafe, or a patch does not apply
   */
  void unpack(Recipe recipe, Release release, Path directory) throws InterruptedException;
}
