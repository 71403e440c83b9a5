package org.kiln.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;

/**
 * Replaces a directory as a whole: the new one is made beside the old one, then the two change
 * names, in one step where the system can do that.
 *
 * <p>Where it can't, there is no directory for a moment, and whoever is killed in it leaves the old
 * one under the name that {@link #recover} looks for.
 */
final class DirectorySwap {
  private final Path directory;
  private final Path previous;
  private final BiPredicate<Path, Path> exchange;

  DirectorySwap(Path directory) {
    this(directory, Exchange::of);
  }

  /** Creates a swap with another way to let two paths change names, which may not succeed. */
  DirectorySwap(Path directory, BiPredicate<Path, Path> exchange) {
    this.exchange = exchange;
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
      if (!Files.exists(directory) || !exchange.test(aside, directory)) {
        renameBoth(aside);
      }
    } finally {
      AtomicFiles.delete(aside);
    }
    AtomicFiles.delete(previous);
  }

  private void renameBoth(Path aside) throws IOException {
    if (Files.exists(directory)) {
      Files.move(directory, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean isLeftOver(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith("." + directory.getFileName() + ".") && name.endsWith(".tmp");
  }

  private Path parent() {
    return directory.resolveSibling(".").normalize();
  }
}
