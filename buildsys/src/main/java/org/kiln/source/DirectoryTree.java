package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.kiln.io.FileStreams;
import org.kiln.io.Sha256;

/**
 * A directory as a source: what git would keep of it where git knows it, else all but what tools
 * leave behind.
 *
 * @param root the directory
 */
record DirectoryTree(Path root) {
  // Any fixed time serves; this is the SOURCE_DATE_EPOCH that builds run with.
  private static final Instant TIME = Instant.ofEpochSecond(315_532_800);

  /** Checks that there is a directory. */
  DirectoryTree {
    if (!Files.isDirectory(root)) {
      throw new SourceException(
          "the source directory " + root + " is missing, or is no directory",
          "Correct source.path in the recipe, or the directory given in its place.",
          null);
    }
  }

  /** Digests names, kinds, executable bits and content; the same on every machine. */
  Sha256 digest() throws IOException {
    var digest = new TreeDigest();
    visit(digest);
    return digest.value();
  }

  /** Returns kind and digest of each entry by its path: what {@link #digest} digests. */
  SortedMap<String, String> manifest() throws IOException {
    var digest = new TreeDigest();
    visit(digest);
    return digest.entries();
  }

  /** Copies the tree to a directory that exists. */
  void copyTo(Path target) throws IOException {
    var writer = new TreeWriter(target);
    visit(writer);
    writer.finishLinks();
  }

  private void visit(TreeEntry.Visitor visitor) throws IOException {
    Optional<SortedSet<String>> known = GitFiles.below(root);
    for (String path : known.isPresent() ? known.get() : PlainFiles.below(root)) {
      visit(path, root.resolve(path), visitor);
    }
  }

  private static void visit(String path, Path file, TreeEntry.Visitor visitor) throws IOException {
    if (Files.isSymbolicLink(file)) {
      String target = Files.readSymbolicLink(file).toString();
      visitor.visit(
          new TreeEntry(TreeEntry.Kind.SYMBOLIC_LINK, path, target, false, TIME),
          InputStream.nullInputStream());
    } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try (InputStream content = FileStreams.input(file)) {
        boolean isExecutable = Files.isExecutable(file);
        visitor.visit(new TreeEntry(TreeEntry.Kind.FILE, path, "", isExecutable, TIME), content);
      }
    }
  }
}
