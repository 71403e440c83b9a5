package org.kiln.source;

import java.io.IOException;
import org.kiln.io.VisibleText;

/** An archive has an entry that no honest one has: it would write elsewhere, or fill the disk. */
public final class UnsafeEntryException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with an entry, in words that follow its path. */
  public UnsafeEntryException(String path, String what) {
    super(VisibleText.of(path) + " " + VisibleText.of(what));
  }
}
