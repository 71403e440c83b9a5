package org.kiln.repository;

import java.nio.file.Path;
import java.util.Optional;
import org.kiln.artifact.ArchiveContents;
import org.kiln.artifact.ArtifactException;
import org.kiln.artifact.WheelMetadata;
import org.kiln.io.Sha256;

/**
 * A wheel's METADATA file, which an index offers beside the wheel (PEP 658).
 *
 * @param text the file's content
 */
record CoreMetadata(String text) {
  /**
   * Reads the metadata of a wheel.
   *
   * @throws RepositoryException when the file is no wheel
   */
  static CoreMetadata of(Path wheel) {
    try {
      return new CoreMetadata(new ArchiveContents(wheel).metadata());
    } catch (ArtifactException e) {
      throw new RepositoryException(
          "%s is not a wheel: %s".formatted(wheel, e.getMessage()),
          "Build the package again: kiln clean, then kiln build.",
          e);
    }
  }

  /** Returns the Python versions that the wheel is for, as its header says. */
  Optional<String> requiresPython() {
    return WheelMetadata.parse(text).first("Requires-Python").filter(range -> !range.isEmpty());
  }

  /** Returns the digest of the file's content. */
  Sha256 sha256() {
    return Sha256.of(text);
  }
}
