package org.kiln.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiln.io.AtomicFiles;

/**
 * Writes a repository: the runtime's files, the packages, their lists and the index for pip.
 *
 * <p>The packages of a delivery are added to those that are there or take their place. The
 * directory belongs to Kiln: a file that nothing lists is removed. It changes as a whole or not at
 * all, and not when it is up to date.
 */
public final class RepositoryWriter {
  private final Path directory;
  private final LockInfo info;

  /**
   * Creates a writer.
   *
   * @param directory of the repository, for example {@code repository/cp313}
   */
  public RepositoryWriter(Path directory, LockInfo info) {
    this.directory = directory.toAbsolutePath().normalize();
    this.info = info;
  }

  /**
   * Brings a delivery into the repository.
   *
   * @return the list of what is now there
   * @throws RepositoryException when the repository cannot be read or written; then it stays as it
   *     was
   */
  public PackagesJson write(Delivery delivery) {
    var swap = new DirectorySwap(directory);
    try {
      swap.recover();
      ExistingRepository existing = ExistingRepository.at(directory);
      RepositoryContent content = RepositoryContent.of(info, delivery, existing);
      if (!isUpToDate(content, existing)) {
        swap.replace(aside -> write(content, aside));
      }
      return content.packages();
    } catch (IOException | UncheckedIOException e) {
      throw new RepositoryException(
          "cannot write the repository %s: %s".formatted(directory, e.getMessage()),
          "Free space or mend the directory's permissions, then build again; what was built is in"
              + " the cache.",
          e);
    }
  }

  private boolean isUpToDate(RepositoryContent content, ExistingRepository existing) {
    return content.texts().entrySet().stream()
            .allMatch(file -> existing.text(file.getKey()).equals(Optional.of(file.getValue())))
        && existing.fileNames().equals(allNames(content))
        && content.files().entrySet().stream()
            .allMatch(file -> Placement.isDone(file.getValue(), directory.resolve(file.getKey())));
  }

  private static Set<String> allNames(RepositoryContent content) {
    var names = new HashSet<>(content.files().keySet());
    names.addAll(content.texts().keySet());
    names.addAll(SimpleIndex.fileNames(entries(content)));
    return names;
  }

  private static void write(RepositoryContent content, Path aside) throws IOException {
    for (var file : content.files().entrySet()) {
      Placement.put(file.getValue(), aside.resolve(file.getKey()));
    }
    new SimpleIndex(aside).write(entries(content));
    content.texts().forEach((name, text) -> AtomicFiles.write(aside.resolve(name), text));
  }

  private static List<Entry> entries(RepositoryContent content) {
    return List.copyOf(content.packages().packages().values());
  }
}
