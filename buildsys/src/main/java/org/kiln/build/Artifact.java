package org.kiln.build;

import java.util.Objects;
import org.kiln.io.Sha256;
import org.kiln.io.VisibleText;
import org.kiln.source.TreePath;

/**
 * A file that an action left.
 *
 * @param name its name, for example that of a wheel; the runtime's files may have slashes
 * @param sha256 the digest of its content, by which the store knows it
 * @param size in bytes
 */
public record Artifact(String name, Sha256 sha256, long size) {
  private static final String PREFIX = ".tar.zst";
  private static final String WHEEL = ".whl";

  /**
   * Checks the name: that of a result which another machine gave becomes a file's here.
   *
   * @throws IllegalArgumentException if it leads out of the directory that the file goes to
   */
  public Artifact {
    Objects.requireNonNull(sha256);
    if (name.isBlank() || !TreePath.isInside(name)) {
      throw new IllegalArgumentException("no artifact is named \"" + VisibleText.of(name) + '"');
    }
  }

  /** Returns whether it belongs into the prefix of those builds that depend on its package. */
  public boolean isForPrefix() {
    return name.endsWith(PREFIX) || isWheel();
  }

  /** Returns whether it is a wheel. */
  public boolean isWheel() {
    return name.endsWith(WHEEL);
  }
}
