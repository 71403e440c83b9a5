package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.Recipe;

/**
 * The directory of a version's patches, {@code patches/<name>-<version>/}, and the table that lists
 * them.
 *
 * @param patches the directory that has it
 */
record PatchFolder(Path patches, String name) {
  static PatchFolder of(Recipe recipe) {
    return new PatchFolder(
        recipe.directory().resolve("../../patches").normalize(), recipe.name().text());
  }

  /** Gives the directory to another version, if there is one. */
  void move(String from, String to) {
    Path old = patches.resolve(name + "-" + from);
    if (Files.isDirectory(old)) {
      try {
        Files.move(old, patches.resolve(name + "-" + to));
        rename(patches.resolve("README.md"), name + "-" + from + "/", name + "-" + to + "/");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void rename(Path table, String from, String to) throws IOException {
    if (Files.exists(table)) {
      String text = Files.readString(table);
      AtomicFiles.write(table, text.replace(from, to));
    }
  }
}
