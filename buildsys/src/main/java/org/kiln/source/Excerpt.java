package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Passes on what an archive has inside one directory: a project's library need not cost the time
 * and space of the whole project. Of the rest only the directories at the top are passed on, which
 * an error message names.
 *
 * @param directory the path inside the archive
 * @param inner who receives the entries
 */
record Excerpt(Path directory, TreeEntry.Visitor inner) implements TreeEntry.Visitor {
  @Override
  public void visit(TreeEntry entry, InputStream content) throws IOException {
    Path path = TreePath.resolve(Path.of(""), entry.path());
    if (path.startsWith(directory)) {
      inner.visit(entry, content);
    } else if (path.getNameCount() > 1) {
      inner.visit(directory(path.getName(0), entry.modified()), InputStream.nullInputStream());
    }
  }

  private static TreeEntry directory(Path path, Instant modified) {
    return new TreeEntry(TreeEntry.Kind.DIRECTORY, path.toString(), "", false, modified);
  }
}
