package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kiln.container.Mount;

/**
 * What compilers made, shared by all builds: the compiler driver looks there before it compiles. It
 * makes builds faster and never other, so that it is no input of an action.
 *
 * @param directory where it lies on the host; made when it is mounted
 * @param size how large it may grow, as ccache writes sizes ({@code 20G}); the driver's own choice
 *     where absent
 */
record CompileStore(Path directory, Optional<String> size) {
  /** Sets the size. */
  static final String SIZE = "KILN_COMPILES_SIZE";

  /** Returns the store of a cache, of the size that the environment sets. */
  static CompileStore of(BuildServices services) {
    return new CompileStore(
        services.cache().compiles(), Optional.ofNullable(services.environment().get(SIZE)));
  }

  /** Returns what a container sees of it. */
  Mount mount() {
    try {
      // It may be a link to a directory that several caches share, which createDirectories refuses.
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Mount.writable(directory, Layout.COMPILES);
  }

  /** Returns the variables that tell the driver of it. */
  Map<String, String> variables() {
    return size.map(value -> Map.of(SIZE, value)).orElse(Map.of());
  }
}
