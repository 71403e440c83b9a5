package org.kiln.io;

import java.nio.file.Path;

/** A cache can't be cleaned while builds use it. */
public final class CacheInUseException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error for a cache directory. */
  public CacheInUseException(Path cache) {
    super(
        "a build or another cleaning uses the cache " + cache,
        "Try again when it has ended.",
        null);
  }
}
