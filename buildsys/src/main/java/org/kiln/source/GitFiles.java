package org.kiln.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a directory of a git checkout: those tracked, and those not ignored. */
final class GitFiles {
  private GitFiles() {}

  /**
   * Returns the paths of files and links, relative to the directory; nothing where git tracks no
   * file of the directory, as in an unpacked release that lies in somebody's checkout.
   */
  static Optional<SortedSet<String>> below(Path directory) throws IOException {
    Path real = directory.toRealPath();
    var builder = new FileRepositoryBuilder().findGitDir(real.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build()) {
      return repository.isBare() ? Optional.empty() : below(repository, real);
    }
  }

  private static Optional<SortedSet<String>> below(Repository repository, Path directory)
      throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    String prefix = directory.equals(top) ? "" : top.relativize(directory) + "/";
    DirCache index = repository.readDirCache();
    return hasFilesBelow(index, prefix)
        ? Optional.of(paths(repository, index, prefix))
        : Optional.empty();
  }

  private static boolean hasFilesBelow(DirCache index, String prefix) {
    return prefix.isEmpty()
        ? index.getEntryCount() > 0
        : index.getEntriesWithin(prefix.substring(0, prefix.length() - 1)).length > 0;
  }

  private static SortedSet<String> paths(Repository repository, DirCache index, String prefix)
      throws IOException {
    var paths = new TreeSet<String>();
    try (TreeWalk walk = walk(repository, index, prefix)) {
      while (walk.next()) {
        if (isKept(walk)) {
          if (walk.isSubtree()) {
            walk.enterSubtree();
          } else if (walk.getPathString().startsWith(prefix)) {
            paths.add(walk.getPathString().substring(prefix.length()));
          }
        }
      }
    }
    return paths;
  }

  private static TreeWalk walk(Repository repository, DirCache index, String prefix)
      throws IOException {
    var walk = new TreeWalk(repository);
    var files = new FileTreeIterator(repository);
    walk.addTree(files);
    files.setDirCacheIterator(walk, walk.addTree(new DirCacheIterator(index)));
    if (!prefix.isEmpty()) {
      walk.setFilter(PathFilter.create(prefix.substring(0, prefix.length() - 1)));
    }
    return walk;
  }

  private static boolean isKept(TreeWalk walk) throws IOException {
    WorkingTreeIterator file = walk.getTree(0, WorkingTreeIterator.class);
    if (file == null || FileMode.GITLINK.equals(file.getEntryRawMode())) {
      return false;
    }
    return walk.getTree(1, DirCacheIterator.class) != null || !file.isEntryIgnored();
  }
}
