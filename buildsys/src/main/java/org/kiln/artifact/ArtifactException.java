package org.kiln.artifact;

import org.jspecify.annotations.Nullable;
import org.kiln.io.KilnException;

/** What a build left is not what it should be. */
public final class ArtifactException extends KilnException {
  private static final long serialVersionUID = 1L;

  /** Creates an error. */
  public ArtifactException(String what, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, remedy, cause);
  }
}
