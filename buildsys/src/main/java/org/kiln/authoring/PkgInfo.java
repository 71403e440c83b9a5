package org.kiln.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.artifact.WheelMetadata;

/** The core metadata in a tree of sources. */
final class PkgInfo {
  private PkgInfo() {}

  /** Returns what PKG-INFO says; nothing where there is none. */
  static WheelMetadata of(Path tree) {
    Path file = tree.resolve("PKG-INFO");
    return Files.exists(file) ? WheelMetadata.read(file) : WheelMetadata.parse("");
  }
}
