package org.kiln.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source;

/**
 * Digests what a source tree is made from. Where it comes from is no part of it.
 *
 * @param recipe the recipe's directory
 */
record SourceDigest(Path recipe) {

  /**
   * Digests a source.
   *
   * @throws SourceException if a patch, an extra or a directory is missing
   */
  Sha256 of(Source source) {
    var text = new StringBuilder();
    try {
      text.append(origin(source)).append('\n');
      for (String patch : source.patches()) {
        text.append("patch ").append(Sha256.of(PatchFile.existing(Path.of(patch)))).append('\n');
      }
      for (Source.Extra extra : source.extras()) {
        text.append(digest(extra)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(text.toString());
  }

  private String origin(Source source) throws IOException {
    if (source instanceof Source.Archive archive) {
      return "archive " + archive.sha256() + " " + archive.extractDirectory().orElse("");
    }
    if (source instanceof Source.Git git) {
      return "git " + git.commit();
    }
    if (source instanceof Source.Directory directory) {
      return "directory " + new DirectoryTree(recipe.resolve(directory.path())).digest();
    }
    return "none";
  }

  private String digest(Source.Extra extra) throws IOException {
    return "extra " + new ExtraFiles(extra, recipe).digest() + " " + extra.to();
  }
}
