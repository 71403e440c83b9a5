package org.kiln.authoring;

import java.nio.file.Path;
import java.util.List;

/**
 * A patch that was made.
 *
 * @param file where it is
 * @param changed the files of the source that it changes
 * @param left what was changed and is not in it, each with the reason
 * @param written what else was written: the recipe, and the table of patches if there is one
 */
public record MadePatch(Path file, List<String> changed, List<String> left, List<Path> written) {
  /** Copies the lists. */
  public MadePatch {
    changed = List.copyOf(changed);
    left = List.copyOf(left);
    written = List.copyOf(written);
  }
}
