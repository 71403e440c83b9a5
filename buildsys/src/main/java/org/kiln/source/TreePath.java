package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paths that stay inside a directory. */
public final class TreePath {
  private static final int LONGEST = 4096;
  private static final int REPLACEMENT = 0xFFFD;

  private TreePath() {}

  /**
   * Resolves a relative path.
   *
   * @throws UnsafeEntryException if it is absolute or climbs with {@code ..}, or is no name that an
   *     honest archive has
   */
  public static Path resolve(Path root, String path) throws UnsafeEntryException {
    check(path);
    return root.resolve(path).normalize();
  }

  /** Checks a path as {@link #resolve} does. */
  static void check(String path) throws UnsafeEntryException {
    Optional<String> problem = problem(path);
    if (problem.isPresent()) {
      throw new UnsafeEntryException(path, problem.get());
    }
  }

  /** Returns whether {@link #resolve} takes a path. */
  public static boolean isInside(String path) {
    return problem(path).isEmpty();
  }

  private static Optional<String> problem(String path) {
    if (!isPlain(path)) {
      return Optional.of("is too long, has control characters or is not UTF-8");
    }
    if (path.startsWith("/")) {
      return Optional.of("is an absolute path");
    }
    boolean climbs = List.of(path.split("/")).contains("..");
    return climbs ? Optional.of("climbs with ..") : Optional.empty();
  }

  /** Returns whether a path has characters of names only, and no more of them than Linux takes. */
  static boolean isPlain(String path) {
    return path.length() < LONGEST && path.codePoints().noneMatch(TreePath::isStrange);
  }

  /** What controls terminals and splits lines, and what readers put for bytes that are no UTF-8. */
  private static boolean isStrange(int codePoint) {
    return Character.isISOControl(codePoint) || codePoint == REPLACEMENT;
  }

  /**
   * Checks that no symbolic link below a directory leads out of it.
   *
   * <p>A target may climb at its beginning, through real directories, and then only descend: then
   * the links that it passes on its way are inside by the same check.
   *
   * @throws UnsafeEntryException if one does
   */
  public static void checkLinks(Path root) throws IOException {
    List<Path> links;
    try (Stream<Path> tree = Files.walk(root)) {
      links = tree.filter(Files::isSymbolicLink).toList();
    }
    for (Path link : links) {
      checkLink(root, link);
    }
  }

  /**
   * Checks one link below a directory in the same way.
   *
   * @param link where it is, through no other link
   */
  public static void checkLink(Path root, Path link) throws IOException {
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

  /** Returns whether a path below a directory goes through a link there. */
  static boolean isBelowLink(Path root, Path path) {
    return Stream.iterate(path.getParent(), at -> at != null, Path::getParent)
        .takeWhile(at -> !at.equals(root.normalize()))
        .anyMatch(Files::isSymbolicLink);
  }

  /** Returns whether anything is at a path, be it a dangling link. */
  public static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
