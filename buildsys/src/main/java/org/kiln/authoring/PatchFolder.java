package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  /** Returns the directory of a version's patches. */
  Path of(String version) {
    return patches.resolve(name + "-" + version);
  }

  /** Returns the table with one more row; nothing where there is no table. */
  Optional<String> tableWith(PatchRow row) {
    Path table = table();
    try {
      return Files.exists(table) ? Optional.of(row.in(Files.readString(table))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path table() {
    return patches.resolve("README.md");
  }

  private static void rename(Path table, String from, String to) throws IOException {
    if (Files.exists(table)) {
      String text = Files.readString(table);
      AtomicFiles.write(table, text.replace(from, to));
    }
  }
}
