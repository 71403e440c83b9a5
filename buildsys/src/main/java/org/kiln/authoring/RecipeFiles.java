package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.RecipeReader;

/**
 * The directory that new recipes go to.
 *
 * @param directory it
 * @param others further directories of recipes, which new ones may need
 */
public record RecipeFiles(Path directory, List<Path> others) {
  /** Copies the list. */
  public RecipeFiles {
    others = List.copyOf(others);
  }

  /**
   * Writes recipes, all or none: they are read before they appear.
   *
   * @throws org.kiln.recipe.RecipeException if something is wrong in them
   */
  public void write(List<NewRecipe> recipes) {
    Path aside = AtomicFiles.aside(directory.resolve("new"));
    try {
      recipes.forEach(recipe -> write(recipe, aside.resolve(recipe.name().text())));
      RecipeReader.readAll(
          Stream.concat(Stream.of(aside, directory), others.stream()).distinct().toList());
      for (NewRecipe recipe : recipes) {
        String name = recipe.name().text();
        Files.move(aside.resolve(name), directory.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      AtomicFiles.delete(aside);
    }
  }

  private static void write(NewRecipe recipe, Path place) {
    AtomicFiles.write(place.resolve("meta.yaml"), recipe.meta());
    AtomicFiles.write(place.resolve(recipe.testFile()), recipe.test());
  }
}
