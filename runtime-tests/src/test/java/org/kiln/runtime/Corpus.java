package org.kiln.runtime;

import java.nio.file.Path;

/**
 * The side modules made of the directory {@code corpus}.
 *
 * @param directory where they are
 */
record Corpus(Path directory) {
  Path file(String name) {
    return directory.resolve(name);
  }
}
