package org.kiln.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;

/**
 * Replaces a directory as a whole: the new one is made beside the old one, then their names change.
 *
 * <p>Whoever is killed between the two renames leaves the old directory under the name that {@link
 * #recover} looks for.
 */
final class DirectorySwap {
  private final Path directory;
  private final Path previous;

  DirectorySwap(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
    this.previous = this.directory.resolveSibling("." + this.directory.getFileName() + ".previous");
  }

  /** Puts the old directory back if a swap was cut off, and removes what cut-off writes left. */
  void recover() throws IOException {
    if (Files.isDirectory(previous) && !Files.exists(directory)) {
      Files.move(previous, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    AtomicFiles.delete(previous);
    if (Files.isDirectory(parent())) {
      try (Stream<Path> paths = Files.list(parent())) {
        paths.filter(this::isLeftOver).toList().forEach(AtomicFiles::delete);
      }
    }
  }

  /** Lets {@code writing} make the new directory aside and puts it in the old one's place. */
  void replace(AtomicFiles.Writing writing) throws IOException {
    Path aside = AtomicFiles.aside(directory);
    try {
      Files.createDirectories(aside);
      writing.to(aside);
      if (Files.exists(directory)) {
        Files.move(directory, previous, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      AtomicFiles.delete(aside);
    }
    AtomicFiles.delete(previous);
  }

  private boolean isLeftOver(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith("." + directory.getFileName() + ".") && name.endsWith(".tmp");
  }

  private Path parent() {
    return directory.resolveSibling(".").normalize();
  }
}
