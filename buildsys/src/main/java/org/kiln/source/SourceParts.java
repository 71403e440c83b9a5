package org.kiln.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.io.Sha256;
import org.kiln.recipe.Source;

/**
 * Takes apart what {@link SourceDigest} digests, for people who ask what of a source changed.
 *
 * @param recipe the recipe's directory
 */
record SourceParts(Path recipe) {

  /**
   * Returns the digest of each part.
   *
   * @throws SourceException if a patch, an extra or a directory is missing
   */
  SortedMap<String, String> of(Source source) {
    var parts = new TreeMap<String, String>();
    try {
      addOrigin(source, parts);
      addPatches(source, parts);
      for (Source.Extra extra : source.extras()) {
        addExtra(extra, parts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private void addOrigin(Source source, SortedMap<String, String> parts) throws IOException {
    if (source instanceof Source.Archive archive) {
      parts.put("archive", archive.sha256().hex());
      archive.extractDirectory().ifPresent(inner -> parts.put("directory in the archive", inner));
    } else if (source instanceof Source.Git git) {
      parts.put("commit", git.commit());
    } else if (source instanceof Source.Directory directory) {
      var tree = new DirectoryTree(recipe.resolve(directory.path()));
      tree.manifest().forEach((file, digest) -> parts.put("file " + file, digest));
    }
  }

  private static void addPatches(Source source, SortedMap<String, String> parts) {
    var order = new ArrayList<String>();
    for (String patch : source.patches()) {
      Path file = PatchFile.existing(Path.of(patch));
      String name = String.valueOf(file.getFileName());
      parts.put("patch " + name, Sha256.of(file).hex());
      order.add(name);
    }
    if (!order.isEmpty()) {
      parts.put("order of patches", String.join(", ", order));
    }
  }

  private void addExtra(Source.Extra extra, SortedMap<String, String> parts) throws IOException {
    Path from = recipe.resolve(extra.from());
    if (Files.isDirectory(from)) {
      new DirectoryTree(from)
          .manifest()
          .forEach((file, digest) -> parts.put("extra " + extra.to() + "/" + file, digest));
    } else {
      parts.put("extra " + extra.to(), new ExtraFiles(extra, recipe).digest());
    }
  }
}
