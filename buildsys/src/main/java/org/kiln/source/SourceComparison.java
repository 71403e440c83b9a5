package org.kiln.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a source with a tree that was made of it, in which somebody edited, and in which a build
 * left its products: only what is a file of the source counts.
 *
 * @param before the source
 * @param overlay files that take the place of some of the source's
 * @param after the tree
 */
public record SourceComparison(Path before, Path overlay, Path after) {
  private static final byte[] NOTHING = {};

  /**
   * What was found.
   *
   * @param changes what a patch can have, by path
   * @param left what it can't, or was not asked to: each with the reason
   */
  public record Result(List<SourceChange> changes, List<String> left) {
    /** Copies the lists. */
    public Result {
      changes = List.copyOf(changes);
      left = List.copyOf(left);
    }
  }

  /** Returns whether a file of a source is one that setuptools writes anew in each build. */
  public static boolean isRewritten(String path) {
    return path.matches("(.*/)?[^/]+\\.egg-info/.*");
  }

  /**
   * Compares them.
   *
   * @param only the paths that count, new and removed files too; where there is none, all changed
   *     files of the source
   * @throws SourceException if one of the paths is in neither
   */
  public Result compare(SortedSet<String> only) {
    var changes = new ArrayList<SourceChange>();
    var left = new ArrayList<String>();
    try {
      for (String path : only.isEmpty() ? files() : only) {
        compare(path, !only.isEmpty(), changes, left);
      }
    } catch (IOException e) {
      throw new SourceException("can't compare the source: " + e.getMessage(), null, e);
    }
    return new Result(changes, left);
  }

  private SortedSet<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(before)) {
      return all.filter(SourceComparison::isFile)
          .map(file -> before.relativize(file).toString())
          .filter(name -> !isRewritten(name))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void compare(String path, boolean isWanted, List<SourceChange> changes, List<String> left)
      throws IOException {
    Path old = isFile(overlay.resolve(path)) ? overlay.resolve(path) : before.resolve(path);
    Path now = TreePath.resolve(after, path);
    if (!isFile(old) && !isFile(now)) {
      throw new SourceException(
          "there is no file " + path + " in the source", "Name it as below /kiln/work/src.", null);
    }
    SourceChange change = change(path, old, now);
    if (Arrays.equals(change.before().getRawContent(), change.after().getRawContent())) {
      return;
    }
    if (!change.isText()) {
      left.add(path + " is no text");
    } else if (change.kind() == SourceChange.Kind.GONE && !isWanted) {
      left.add(path + " is gone");
    } else {
      changes.add(change);
    }
  }

  private static SourceChange change(String path, Path old, Path now) throws IOException {
    SourceChange.Kind kind =
        !isFile(old)
            ? SourceChange.Kind.NEW
            : isFile(now) ? SourceChange.Kind.CHANGED : SourceChange.Kind.GONE;
    boolean isProgram = Files.isExecutable(isFile(now) ? now : old);
    return SourceChange.of(path, kind, isProgram, content(old), content(now));
  }

  private static byte[] content(Path file) throws IOException {
    return isFile(file) ? Files.readAllBytes(file) : NOTHING;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
