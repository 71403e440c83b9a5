package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import org.kiln.io.Sha256;

/** Digests a tree whose entries come in a fixed order. */
final class TreeDigest implements TreeEntry.Visitor {
  private final StringBuilder manifest = new StringBuilder();

  @Override
  public void visit(TreeEntry entry, InputStream content) throws IOException {
    boolean isFile = entry.kind() == TreeEntry.Kind.FILE;
    Sha256 digest = isFile ? Sha256.of(content) : Sha256.of(entry.target());
    String kind = isFile ? (entry.isExecutable() ? "program" : "file") : "link";
    manifest.append(kind).append(' ').append(digest).append(' ').append(entry.path());
    manifest.append('\n');
  }

  /** Returns the digest over all entries so far. */
  Sha256 value() {
    return Sha256.of(manifest.toString());
  }
}
