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
   * @throws SourceException if it is not there; the message names those that are
   */
  static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new SourceException(
          "the patch "
              + file
              + " is missing; its directory has: "
              + names(file.resolveSibling(".")),
          "Correct source.patches in the recipe, or add the file.",
          null);
    }
    return file;
  }

  /** Names a patch file by its directory, which names the release, and its name. */
  static String shown(Path file) {
    int count = file.getNameCount();
    return file.subpath(Math.max(0, count - 2), count).toString();
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
