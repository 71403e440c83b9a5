package org.kiln.source;

import java.nio.file.Path;

/** What an entry of an archive may be; all that write entries ask here where one goes. */
public final class EntryRules {
  private static final String LEAVES = "is a link that leaves the directory: ";

  private EntryRules() {}

  /**
   * Returns where an entry goes below a directory, having checked its name, its kind, and where it
   * leads if it is a link. What links do together, {@link TreePath#checkLinks} sees.
   *
   * @throws UnsafeEntryException if no honest archive has such an entry
   */
  public static Path place(TreeEntry entry, Path directory) throws UnsafeEntryException {
    check(entry);
    return directory.resolve(entry.path()).normalize();
  }

  private static void check(TreeEntry entry) throws UnsafeEntryException {
    TreePath.check(entry.path());
    if (isRoot(entry.path()) && entry.kind() != TreeEntry.Kind.DIRECTORY) {
      throw new UnsafeEntryException(entry.path(), "is no name of a file");
    }
    switch (entry.kind()) {
      case SYMBOLIC_LINK -> checkTarget(entry);
      case HARD_LINK -> TreePath.check(entry.target());
      case OTHER -> throw new UnsafeEntryException(entry.path(), "is a device, a pipe or the like");
      default -> {}
    }
  }

  private static boolean isRoot(String path) {
    return Path.of(path).normalize().toString().isEmpty();
  }

  private static void checkTarget(TreeEntry link) throws UnsafeEntryException {
    String target = link.target();
    if (!TreePath.isPlain(target) || target.startsWith("/") || climbsOut(link.path(), target)) {
      throw new UnsafeEntryException(link.path(), LEAVES + target);
    }
  }

  private static boolean climbsOut(String link, String target) {
    return Path.of(link).resolveSibling(target).normalize().startsWith("..");
  }
}
