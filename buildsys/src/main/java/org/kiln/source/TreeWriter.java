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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kiln.io.FileStreams;

/**
 * Writes entries below a directory and nowhere else. Links come last: while files are written,
 * nothing in the tree can lead out of it.
 */
final class TreeWriter implements TreeEntry.Visitor {
  private final Path root;
  private final Set<Path> directories = new HashSet<>();
  private final Map<Path, TreeEntry> links = new LinkedHashMap<>();

  TreeWriter(Path root) {
    this.root = root;
  }

  @Override
  public void visit(TreeEntry entry, InputStream content) throws IOException {
    Path path = TreePath.resolve(root, entry.path());
    switch (entry.kind()) {
      case DIRECTORY -> makeDirectory(path);
      case FILE -> write(path, entry, content);
      case SYMBOLIC_LINK, HARD_LINK -> links.put(path, entry);
      default -> throw new UnsafeEntryException(entry.path(), "is a device, a pipe or the like");
    }
  }

  private void write(Path path, TreeEntry entry, InputStream content) throws IOException {
    makeDirectory(path.resolveSibling("."));
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

  private void makeDirectory(Path path) throws IOException {
    Path directory = path.normalize();
    if (!directories.add(directory) || Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    makeDirectory(directory.resolveSibling("."));
    Files.createDirectory(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes the links; to be called after the last entry. */
  void finishLinks() throws IOException {
    for (Map.Entry<Path, TreeEntry> link : links.entrySet()) {
      if (link.getValue().kind() == TreeEntry.Kind.HARD_LINK) {
        copy(link.getKey(), link.getValue());
      }
    }
    for (Map.Entry<Path, TreeEntry> link : links.entrySet()) {
      if (link.getValue().kind() == TreeEntry.Kind.SYMBOLIC_LINK) {
        makeDirectory(link.getKey().resolveSibling("."));
        Files.createSymbolicLink(link.getKey(), Path.of(link.getValue().target()));
      }
    }
  }

  // A second name of a file becomes a second file: a build that changes one must not change both.
  private void copy(Path path, TreeEntry link) throws IOException {
    Path original = TreePath.resolve(root, link.target());
    if (!Files.isRegularFile(original, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnsafeEntryException(link.path(), "is a second name of no file: " + link.target());
    }
    makeDirectory(path.resolveSibling("."));
    Files.copy(original, path, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
