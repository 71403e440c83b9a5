package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Makes directories below one, through no link. */
public final class TreeDirectories {
  private final Path root;
  private final Tally tally;
  private final Set<Path> known = new HashSet<>();

  /**
   * Begins below a directory, and makes that too.
   *
   * @throws UnsafeEntryException if it is a link: whoever made it chose where all else goes
   */
  public TreeDirectories(Path root) throws IOException {
    this(root, Tally.unbounded());
  }

  /** Creates them where each directory that is made counts. */
  TreeDirectories(Path root, Tally tally) throws IOException {
    this.root = root.normalize();
    this.tally = tally;
    if (Files.isSymbolicLink(root)) {
      throw new UnsafeEntryException(root.toString(), "is a link");
    }
    Files.createDirectories(root);
    known.add(this.root);
  }

  /**
   * Makes a directory, and those above it, where they are missing.
   *
   * @param directory below the root, normalized
   * @throws UnsafeEntryException if there is something else, a link for example
   */
  public void make(Path directory) throws IOException {
    if (!known.add(directory)) {
      return;
    }
    make(parent(directory));
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (TreePath.isThere(directory)) {
      throw new UnsafeEntryException(name(directory), "is no directory, but has entries below it");
    }
    tally.entry(name(directory));
    Files.createDirectory(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes what a file needs above it. */
  public void makeParent(Path file) throws IOException {
    make(parent(file));
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? root : parent;
  }

  private String name(Path path) {
    return root.relativize(path).toString();
  }
}
