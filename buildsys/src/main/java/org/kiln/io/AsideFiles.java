package org.kiln.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What processes wrote aside ({@link AtomicFiles#aside}) and were killed before they could move it
 * to its place or delete it.
 */
public final class AsideFiles {
  private static final Pattern NAME =
      Pattern.compile("\\..*\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

  private AsideFiles() {}

  /**
   * Removes them from a cache; nobody else may use it meanwhile. A directory that is a link, since
   * several caches share it, is left alone: those who use the others are not known.
   */
  public static void removeFrom(CacheDirectory cache) {
    for (Path directory :
        List.of(
            cache.actions(), cache.artifacts(), cache.sources(), cache.logs(), cache.durations())) {
      if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        removeFrom(directory);
      }
    }
  }

  private static void removeFrom(Path directory) {
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
      for (Path path : paths) {
        if (NAME.matcher(path.getFileName().toString()).matches()) {
          AtomicFiles.delete(path);
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          removeFrom(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
