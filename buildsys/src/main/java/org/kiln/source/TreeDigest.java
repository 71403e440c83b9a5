package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kiln.io.Sha256;

/** Digests a tree whose entries come in a fixed order. */
final class TreeDigest implements TreeEntry.Visitor {
  private final Map<String, String> entries = new LinkedHashMap<>();

  @Override
  public void visit(TreeEntry entry, InputStream content) throws IOException {
    boolean isFile = entry.kind() == TreeEntry.Kind.FILE;
    Sha256 digest = isFile ? Sha256.of(content) : Sha256.of(entry.target());
    String kind = isFile ? (entry.isExecutable() ? "program" : "file") : "link";
    entries.put(entry.path(), kind + " " + digest);
  }

  /** Returns the digest over all entries so far. */
  Sha256 value() {
    var manifest = new StringBuilder();
    entries.forEach((path, what) -> manifest.append(what).append(' ').append(path).append('\n'));
    return Sha256.of(manifest.toString());
  }

  /** Returns kind and digest of the entries so far, by path. */
  SortedMap<String, String> entries() {
    return new TreeMap<>(entries);
  }
}
