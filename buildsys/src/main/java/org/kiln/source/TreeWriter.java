package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiln.io.FileStreams;

/**
 * Writes entries below a directory and nowhere else. Links come last: while files are written,
 * nothing in the tree can lead out of it.
 */
final class TreeWriter implements TreeEntry.Visitor {
  private final Path root;
  private final Tally tally;
  private final TreeDirectories directories;
  private final Map<Path, TreeEntry> links = new LinkedHashMap<>();

  /** Creates a writer of what is not packed. */
  TreeWriter(Path root) throws IOException {
    this(root, Tally.unbounded());
  }

  /**
   * Creates a writer.
   *
   * @param tally counts what is made of no content of its own: directories, and copies
   */
  TreeWriter(Path root, Tally tally) throws IOException {
    this.root = root.normalize();
    this.tally = tally;
    this.directories = new TreeDirectories(root, tally);
  }

  @Override
  public void visit(TreeEntry entry, InputStream content) throws IOException {
    Path path = EntryRules.place(entry, root);
    switch (entry.kind()) {
      case DIRECTORY -> directories.make(path);
      case FILE -> write(path, entry, content);
      default -> links.put(path, entry);
    }
  }

  private void write(Path path, TreeEntry entry, InputStream content) throws IOException {
    directories.makeParent(path);
    links.remove(path);
    // No link is there yet, so this opens what the path says. Archives may have a path twice.
    try (OutputStream out = FileStreams.output(path)) {
      content.transferTo(out);
    }
    finish(path, entry.isExecutable(), FileTime.from(entry.modified()));
  }

  /** Gives a file the modes and the time that do not depend on who unpacks it. */
  static void finish(Path file, boolean isExecutable, FileTime modified) throws IOException {
    String mode = isExecutable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    Files.setLastModifiedTime(file, modified);
  }

  /** Makes the links; to be called after the last entry. */
  void finishLinks() throws IOException {
    for (Map.Entry<Path, TreeEntry> link : links.entrySet()) {
      if (link.getValue().kind() == TreeEntry.Kind.HARD_LINK) {
        copy(free(link.getKey(), link.getValue()), link.getValue());
      }
    }
    for (Map.Entry<Path, TreeEntry> link : links.entrySet()) {
      if (link.getValue().kind() == TreeEntry.Kind.SYMBOLIC_LINK) {
        Path target = Path.of(link.getValue().target());
        Files.createSymbolicLink(free(link.getKey(), link.getValue()), target);
      }
    }
  }

  private Path free(Path path, TreeEntry link) throws IOException {
    directories.makeParent(path);
    if (TreePath.isThere(path)) {
      throw new UnsafeEntryException(link.path(), "is a link and something else");
    }
    return path;
  }

  // A second name of a file becomes a second file: a build that changes one must not change both.
  private void copy(Path path, TreeEntry link) throws IOException {
    Path original = TreePath.resolve(root, link.target());
    if (!Files.isRegularFile(original, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnsafeEntryException(link.path(), "is a second name of no file: " + link.target());
    }
    tally.bytes(link.path(), Files.size(original));
    Files.copy(original, path, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
