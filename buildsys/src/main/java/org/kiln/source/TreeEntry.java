package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * One thing in a source tree, as an archive has it.
 *
 * @param path as the archive writes it
 * @param target of a link, else empty
 * @param isExecutable whether it is a program
 * @param modified when it was changed last, to the second
 */
public record TreeEntry(
    Kind kind, String path, String target, boolean isExecutable, Instant modified) {
  /** What an entry is. */
  public enum Kind {
    DIRECTORY,
    FILE,
    SYMBOLIC_LINK,
    HARD_LINK,
    OTHER
  }

  /** Receives the entries of an archive in its order. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Receives one.
     *
     * @param content a file's bytes; may be left unread
     */
    void visit(TreeEntry entry, InputStream content) throws IOException;
  }
}
