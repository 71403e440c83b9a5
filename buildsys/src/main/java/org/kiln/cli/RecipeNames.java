package org.kiln.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The names of the checkout's recipes, for the shell to complete. */
final class RecipeNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    try (Stream<Path> directories = Files.list(Checkout.current().recipes())) {
      return directories
          .filter(directory -> Files.exists(directory.resolve("meta.yaml")))
          .map(directory -> String.valueOf(directory.getFileName()))
          .sorted()
          .toList()
          .iterator();
    } catch (IOException e) {
      return List.<String>of().iterator();
    }
  }
}
