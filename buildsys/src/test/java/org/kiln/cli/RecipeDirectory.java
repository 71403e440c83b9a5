package org.kiln.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small recipes. */
record RecipeDirectory(Path path) {
  /** A library without a source, whose script is a line of bash. */
  RecipeDirectory library(String name, String script, String... host) throws IOException {
    return recipe(
        name,
        """
        package:
          name: %s
          version: "1.0"
        build:
          type: static_library
          script: |
            %s
        requirements:
          host: [%s]
        """
            .formatted(name, script, String.join(", ", host)));
  }

  /** A library that is tagged heavy. */
  RecipeDirectory heavy(String name) throws IOException {
    return recipe(
        name,
        """
        package:
          name: %s
          version: "1.0"
          tag: [heavy]
        build:
          type: static_library
          script: make
        """
            .formatted(name));
  }

  /** A library whose source is at an address. */
  RecipeDirectory archive(String name, String url, String sha256) throws IOException {
    return recipe(
        name,
        """
        package:
          name: %s
          version: "1.0"
        source:
          url: %s
          sha256: %s
        build:
          type: static_library
          script: make
        """
            .formatted(name, url, sha256));
  }

  /** A Python package whose source the store has. */
  RecipeDirectory packaged(String name, String sha256) throws IOException {
    return recipe(
        name,
        """
        package:
          name: %s
          version: "1.0"
        source:
          url: https://example.invalid/%s
          sha256: %s
        """
            .formatted(name, name, sha256));
  }

  RecipeDirectory recipe(String name, String yaml) throws IOException {
    Files.writeString(Files.createDirectories(path.resolve(name)).resolve("meta.yaml"), yaml);
    return this;
  }
}
