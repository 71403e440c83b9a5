package org.kiln.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The community's rule by which a package's tests go to an archive of their own: directories {@code
 * test} and {@code tests}, files {@code test_*.py}, {@code *_test.py} and {@code conftest.py}.
 *
 * @param retained globs of files that stay, matched against the file's name and its path
 */
public record Unvendoring(List<String> retained) {
  private static final Set<String> DIRECTORIES = Set.of("test", "tests");

  /** Copies the list. */
  public Unvendoring {
    retained = List.copyOf(retained);
  }

  /**
   * Moves the tests of an unpacked wheel to the same places below another directory.
   *
   * @return whether there were any
   */
  public boolean move(Path wheel, Path tests) {
    try {
      List<ArchiveMember> found =
          ArchiveMember.filesOf(wheel).stream().filter(m -> isTest(m.name())).toList();
      for (ArchiveMember member : found) {
        WheelFiles.moveFile(member.file(), tests.resolve(member.name()));
      }
      return !found.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a file, by its path in the wheel, is one of the tests. */
  public boolean isTest(String path) {
    List<String> parts = Arrays.asList(path.split("/"));
    List<String> directories = parts.subList(0, parts.size() - 1);
    String file = parts.get(parts.size() - 1);
    return (directories.stream().anyMatch(DIRECTORIES::contains) || isTestFile(file))
        && retained.stream().noneMatch(glob -> matches(glob, path) || matches(glob, file));
  }

  private static boolean isTestFile(String name) {
    return name.equals("conftest.py")
        || name.endsWith("_test.py")
        || (name.startsWith("test_") && name.endsWith(".py"));
  }

  private static boolean matches(String glob, String path) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return matcher.matches(Path.of(path));
  }
}
