package org.kiln.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of a directory that git does not know, without what is never a source. */
final class PlainFiles extends SimpleFileVisitor<Path> {
  private static final Set<String> NEVER =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".DS_Store",
          ".venv",
          ".tox",
          ".nox",
          "node_modules",
          "__pycache__",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache");

  private final Path root;
  private final SortedSet<String> paths = new TreeSet<>();

  private PlainFiles(Path root) {
    this.root = root;
  }

  /** Returns the paths of files and links, relative to the directory. */
  static SortedSet<String> below(Path root) throws IOException {
    var files = new PlainFiles(root);
    Files.walkFileTree(root, files);
    return files.paths;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    boolean isKept = directory.equals(root) || !(isNever(directory) || isBuildOutput(directory));
    return isKept ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isNever(file) && !file.toString().endsWith(".pyc")) {
      paths.add(root.relativize(file).toString());
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isNever(Path path) {
    return NEVER.contains(String.valueOf(path.getFileName()));
  }

  // "target" is an ordinary word; beside these files it is what Maven and Cargo make.
  private static boolean isBuildOutput(Path directory) {
    return directory.endsWith("target")
        && (Files.exists(directory.resolveSibling("pom.xml"))
            || Files.exists(directory.resolveSibling("Cargo.toml")));
  }
}
