package org.kiln.container;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An image to build.
 *
 * @param tag the name that it gets, for example {@code kiln-toolchain:0123456789abcdef}
 * @param context absolute path of the directory that holds the Dockerfile; its .dockerignore holds
 * @param arguments the Dockerfile's build arguments
 */
public record ImageSpec(String tag, Path context, SortedMap<String, String> arguments) {
  /** Checks the path and copies the map. */
  public ImageSpec {
    if (!context.isAbsolute()) {
      throw new IllegalArgumentException("expected an absolute path, got: " + context);
    }
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
  }
}
