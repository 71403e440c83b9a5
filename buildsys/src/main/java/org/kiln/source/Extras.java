package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.kiln.recipe.Source.Extra;

/** Files of a recipe's directory that are added to its source. */
final class Extras {
  private Extras() {}

  /**
   * Returns an extra's file.
   *
   * @throws SourceException if it is missing
   */
  static Path file(Extra extra, Path recipe) {
    Path file = recipe.resolve(extra.from());
    if (!Files.isRegularFile(file)) {
      throw new SourceException(
          "the extra file " + file + " is missing",
          "Correct source.extras in the recipe, or add the file.",
          null);
    }
    return file;
  }

  /** Copies extras into a source tree; they replace files that are there. */
  static void copy(List<Extra> extras, Path recipe, Path tree) throws IOException {
    for (Extra extra : extras) {
      Path to = TreePath.resolve(tree, extra.to());
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(
          file(extra, recipe),
          to,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
