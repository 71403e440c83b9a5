package org.kiln.source;

import java.io.IOException;

/** An archive has an entry that no source archive needs, and that would write elsewhere. */
final class UnsafeEntryException extends IOException {
  private static final long serialVersionUID = 1L;

  UnsafeEntryException(String path, String what) {
    super(path + " " + what);
  }
}
