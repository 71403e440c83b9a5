package org.kiln.build;

import org.kiln.io.Sha256;

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

  /** Returns whether it belongs into the prefix of those builds that depend on its package. */
  public boolean isForPrefix() {
    return name.endsWith(PREFIX) || isWheel();
  }

  /** Returns whether it is a wheel. */
  public boolean isWheel() {
    return name.endsWith(WHEEL);
  }
}
