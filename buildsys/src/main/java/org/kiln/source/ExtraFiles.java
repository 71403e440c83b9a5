package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source.Extra;

/**
 * A file or directory of a recipe that is added to its source.
 *
 * @param recipe the recipe's directory
 */
record ExtraFiles(Extra extra, Path recipe) {

  /** Checks that it is there. */
  ExtraFiles {
    if (!Files.exists(recipe.resolve(extra.from()))) {
      throw new SourceException(
          "the extra " + recipe.resolve(extra.from()) + " is missing",
          "Correct source.extras in the recipe, or add the file.",
          null);
    }
  }

  private Path from() {
    return recipe.resolve(extra.from());
  }

  /** Digests what is added; not where to. */
  String digest() throws IOException {
    if (Files.isDirectory(from())) {
      return "directory " + new DirectoryTree(from()).digest();
    }
    return (Files.isExecutable(from()) ? "program " : "file ") + Sha256.of(from());
  }

  /** Copies it into a source tree, over what is there. */
  void copyTo(Path tree) throws IOException {
    Path to = TreePath.resolve(tree, extra.to());
    if (Files.isDirectory(from())) {
      Files.createDirectories(to);
      new DirectoryTree(from()).copyTo(to);
    } else {
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(
          from(), to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
