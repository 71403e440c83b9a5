package org.kiln.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The checkout of Kiln that the launcher belongs to.
 *
 * @param root absolute path
 */
record Checkout(Path root) {
  /** Returns the checkout that the launcher names, else the working directory. */
  static Checkout current() {
    return new Checkout(
        Path.of(Optional.ofNullable(System.getProperty("kiln.home")).orElse("")).toAbsolutePath());
  }

  Path recipes() {
    return root.resolve("recipes");
  }

  Path repository() {
    return root.resolve("repository");
  }

  Path toolchain() {
    return root.resolve("emsdk-docker");
  }
}
