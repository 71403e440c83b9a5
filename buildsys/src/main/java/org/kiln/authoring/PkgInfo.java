package org.kiln.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.artifact.WheelMetadata;

/** The core metadata in a tree of sources. */
final class PkgInfo {
  private PkgInfo() {}

  /** Returns what PKG-INFO says; nothing where there is none. */
  static WheelMetadata of(Path tree) {
    Path file = tree.resolve("PKG-INFO");
    try {
      return WheelMetadata.parse(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
