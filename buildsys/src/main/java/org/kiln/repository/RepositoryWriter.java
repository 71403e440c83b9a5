package org.kiln.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kiln.io.AtomicFiles;
import org.kiln.io.ProcessLock;

/**
 * Writes a repository: the runtime's files, the packages, their lists and the index for pip.
 *
 * <p>The packages of a delivery are added to those that are there or take their place. The
 * directory belongs to Kiln: a file that nothing lists is removed, once nobody can have read a list
 * that named it. It changes as a whole or not at all, and not when it is up to date; a file whose
 * content stays is the same file afterwards. Writers wait for each other.
 */
public final class RepositoryWriter {
  private final Path directory;
  private final LockInfo info;
  private final Clock clock;

  /**
   * Creates a writer.
   *
   * @param directory of the repository, for example {@code repository/cp313}
   */
  public RepositoryWriter(Path directory, LockInfo info) {
    this(directory, info, Clock.systemUTC());
  }

  RepositoryWriter(Path directory, LockInfo info, Clock clock) {
    this.directory = directory.toAbsolutePath().normalize();
    this.info = info;
    this.clock = clock;
  }

  /**
   * Brings a delivery into the repository, after those who write it now.
   *
   * @return the list of what is now there
   * @throws RepositoryException when the repository cannot be read or written; then it stays as it
   *     was
   */
  public PackagesJson write(Delivery delivery) throws InterruptedException {
    // Beside the directory: what is in it is published, and the directory itself is replaced.
    Path lock = directory.resolveSibling("." + directory.getFileName() + ".lock");
    try {
      return ProcessLock.holding(lock, () -> writeAlone(delivery));
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private PackagesJson writeAlone(Delivery delivery) {
    var swap = new DirectorySwap(directory);
    try {
      swap.recover();
      ExistingRepository existing = ExistingRepository.at(directory);
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      RepositoryContent content = RepositoryContent.of(info, delivery, existing, now);
      if (!isUpToDate(content, existing)) {
        swap.replace(aside -> write(content, existing, aside));
      }
      return content.packages();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private RepositoryException unwritable(Exception failure) {
    return new RepositoryException(
        "cannot write the repository %s: %s".formatted(directory, failure.getMessage()),
        "Free space or mend the directory's permissions, then build again; what was built is in"
            + " the cache.",
        failure);
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

  private void write(RepositoryContent content, ExistingRepository existing, Path aside)
      throws IOException {
    for (var file : content.files().entrySet()) {
      Path old = directory.resolve(file.getKey());
      boolean stays = Placement.isDone(file.getValue(), old);
      Placement.put(stays ? old : file.getValue(), aside.resolve(file.getKey()));
    }
    var texts = new TreeMap<>(new SimpleIndex(aside).texts(entries(content)));
    texts.putAll(content.texts());
    for (var text : texts.entrySet()) {
      write(text.getKey(), text.getValue(), existing, aside);
    }
  }

  private static void write(String name, String text, ExistingRepository existing, Path aside)
      throws IOException {
    if (existing.text(name).equals(Optional.of(text))) {
      Placement.put(existing.directory().resolve(name), aside.resolve(name));
    } else {
      AtomicFiles.write(aside.resolve(name), text);
    }
  }

  private static List<Entry> entries(RepositoryContent content) {
    return List.copyOf(content.packages().packages().values());
  }
}
