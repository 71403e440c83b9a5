package org.kiln.container;

import java.nio.file.Path;

/**
 * A directory or file of the host inside a container.
 *
 * @param host absolute path on the host
 * @param container absolute path in the container
 * @param isReadOnly whether the container may only read it
 */
public record Mount(Path host, String container, boolean isReadOnly) {
  /** Checks that both paths are absolute. */
  public Mount {
    if (!host.isAbsolute() || !container.startsWith("/")) {
      throw new IllegalArgumentException("mounts need absolute paths: " + host + ", " + container);
    }
  }

  /** Creates a mount that the container may only read. */
  public static Mount readOnly(Path host, String container) {
    return new Mount(host, container, true);
  }

  /** Creates a mount that the container may write to. */
  public static Mount writable(Path host, String container) {
    return new Mount(host, container, false);
  }
}
