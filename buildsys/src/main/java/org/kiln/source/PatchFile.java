package org.kiln.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds patch files. */
final class PatchFile {
  private PatchFile() {}

  /**
   * Returns a patch file.
   *
   * @throws SourceException if there is none; the message names those that there are
   */
  static Path in(Path directory, String name) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new SourceException(
          "the patch " + file + " is missing; that directory has: " + names(directory),
          "Correct source.patches in the recipe, or add the file.",
          null);
    }
    return file;
  }

  private static List<String> names(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> "" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
