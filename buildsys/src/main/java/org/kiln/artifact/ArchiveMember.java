package org.kiln.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file on its way into an archive.
 *
 * @param name its path in the archive, with slashes
 * @param file where its bytes are
 */
public record ArchiveMember(String name, Path file) {
  static final Comparator<ArchiveMember> BY_NAME = Comparator.comparing(ArchiveMember::name);

  /**
   * Lists the files below a directory by name; links are followed, directories are left out.
   *
   * @throws ArtifactException if a link leads to a directory that holds it
   */
  public static List<ArchiveMember> filesOf(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
      return paths.filter(Files::isRegularFile).map(p -> of(directory, p)).sorted(BY_NAME).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof FileSystemLoopException loop ? endless(directory, loop, e) : e;
    }
  }

  private static ArtifactException endless(
      Path directory, FileSystemLoopException loop, Exception cause) {
    return new ArtifactException(
        directory.relativize(Path.of(loop.getFile())) + " is a link to a directory that holds it",
        "Let the build remove the link.",
        cause);
  }

  /** Lists what is below a directory by name, with directories and links as such. */
  static List<ArchiveMember> entriesOf(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(p -> !p.equals(directory))
          .map(p -> of(directory, p))
          .sorted(BY_NAME)
          .toList();
    }
  }

  private static ArchiveMember of(Path directory, Path path) {
    String name = directory.relativize(path).toString().replace('\\', '/');
    return new ArchiveMember(isDirectory(path) ? name + "/" : name, path);
  }

  private static boolean isDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  boolean isDirectory() {
    return name.endsWith("/");
  }

  boolean isLink() {
    return Files.isSymbolicLink(file);
  }

  /** Returns 0755 for what its owner may execute and for directories, else 0644. */
  int mode() {
    return Files.isExecutable(file) ? 0755 : 0644;
  }
}
