package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Paths that stay inside a directory. */
final class TreePath {
  private TreePath() {}

  /**
   * Resolves a relative path.
   *
   * @throws UnsafeEntryException if it is absolute or climbs with {@code ..}
   */
  static Path resolve(Path root, String path) throws UnsafeEntryException {
    if (path.startsWith("/") || path.indexOf('\0') >= 0) {
      throw new UnsafeEntryException(path, "is an absolute path");
    }
    if (List.of(path.split("/")).contains("..")) {
      throw new UnsafeEntryException(path, "climbs with ..");
    }
    return root.resolve(path).normalize();
  }

  /**
   * Checks that no symbolic link below a directory leads out of it.
   *
   * <p>A target may climb at its beginning, through real directories, and then only descend: then
   * the links that it passes on its way are inside by the same check.
   *
   * @throws UnsafeEntryException if one does
   */
  static void checkLinks(Path root) throws IOException {
    List<Path> links;
    try (Stream<Path> tree = Files.walk(root)) {
      links = tree.filter(Files::isSymbolicLink).toList();
    }
    for (Path link : links) {
      checkLink(root, link);
    }
  }

  private static void checkLink(Path root, Path link) throws IOException {
    Path target = Files.readSymbolicLink(link);
    Path rest = target;
    Path at = link.getParent();
    while (at != null && at.startsWith(root) && rest.startsWith("..")) {
      at = at.getParent();
      rest = rest.getNameCount() > 1 ? rest.subpath(1, rest.getNameCount()) : Path.of("");
    }
    boolean isInside = at != null && at.startsWith(root) && !target.isAbsolute();
    if (!isInside || Stream.of(rest.toString().split("/")).anyMatch(".."::equals)) {
      throw new UnsafeEntryException(
          root.relativize(link).toString(), "is a link that leaves the directory: " + target);
    }
  }

  /** Returns whether anything is at a path, be it a dangling link. */
  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
