package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.kiln.source.SourceComparison;

/**
 * The names of a source's files, written before the first phase: afterwards the source is full of
 * what the build made.
 *
 * @param file has them, a line each; its time is that of the beginning
 * @param source the tree
 */
record SourceFileList(Path file, Path source) {
  /** Writes the list. */
  void write() {
    try (Stream<Path> files = Files.walk(source)) {
      Files.write(
          file,
          files
              .filter(SourceFileList::isFile)
              .map(f -> source.relativize(f).toString())
              .filter(name -> !SourceComparison.isRewritten(name))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the files of the source that were written since the beginning. */
  List<String> changed() {
    try {
      return Files.exists(file) ? changedSince(Files.getLastModifiedTime(file)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files of the source that were written since a time. */
  List<String> changedSince(FileTime time) throws IOException {
    try (Stream<String> names = Files.lines(file)) {
      return names.filter(name -> isNewer(source.resolve(name), time)).sorted().toList();
    }
  }

  private static boolean isNewer(Path path, FileTime time) {
    try {
      return isFile(path) && Files.getLastModifiedTime(path).compareTo(time) >= 0;
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }
}
