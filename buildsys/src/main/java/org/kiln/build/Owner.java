package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells who owns a path. */
final class Owner {
  private Owner() {}

  /** Returns {@code uid:gid}. */
  static String of(Path path) {
    try {
      var attributes = Files.readAttributes(path, "unix:uid,gid");
      return attributes.get("uid") + ":" + attributes.get("gid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
