package org.kiln.source;

import java.nio.file.Path;
import org.kiln.io.Sha256;

/**
 * The layout of the source store.
 *
 * <pre>
 * sha256/&lt;digest&gt;    a whole file
 * partial/&lt;digest&gt;   the beginning of a file whose download was cut
 * git/&lt;commit&gt;.tar   the tree of a commit
 * locks/&lt;key&gt;        held while a process brings in what the key names
 * </pre>
 *
 * @param root the store's directory
 */
record SourceFiles(Path root) {
  Path whole(Sha256 sha256) {
    return root.resolve("sha256").resolve(sha256.hex());
  }

  Path partial(Sha256 sha256) {
    return root.resolve("partial").resolve(sha256.hex());
  }

  Path commit(String commit) {
    return root.resolve("git").resolve(commit + ".tar");
  }

  Path lock(String key) {
    return root.resolve("locks").resolve(key);
  }
}
