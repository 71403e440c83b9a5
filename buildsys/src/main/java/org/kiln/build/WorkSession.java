package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;

/**
 * The directories that one run works in. They go when it ends; what a killed run left goes when the
 * next one starts: the system releases the lock of a process that dies.
 */
final class WorkSession implements AutoCloseable {
  private static final String LOCK = ".lock";

  // The system's locks belong to the whole process, and it drops them when any channel of the file
  // is closed: a run leaves the lock files of its own process alone.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final Path lockFile;
  private final FileChannel lock;
  private final boolean followsDead;

  private WorkSession(Path directory, Path lockFile, FileChannel lock, boolean followsDead) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.lock = lock;
    this.followsDead = followsDead;
  }

  /** Removes what dead runs left, and begins a new one. */
  static WorkSession open(CacheDirectory cache) {
    try {
      Files.createDirectories(cache.work());
      return begin(cache.work(), removeDead(cache.work()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkSession begin(Path work, boolean followsDead) throws IOException {
    Path directory = work.resolve(UUID.randomUUID().toString());
    Path lockFile = Path.of(directory + LOCK);
    OWN.add(lockFile);
    FileChannel lock =
        FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    // Another run may take the file for that of a dead one before it is locked here.
    if (lock.tryLock() == null || !Files.exists(lockFile)) {
      lock.close();
      OWN.remove(lockFile);
      return begin(work, followsDead);
    }
    Files.createDirectory(directory);
    return new WorkSession(directory, lockFile, lock, followsDead);
  }

  /** Returns whether there was any. */
  private static boolean removeDead(Path work) throws IOException {
    boolean isAny = false;
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(work, "*" + LOCK)) {
      for (Path lockFile : locks) {
        isAny |= removeIfDead(lockFile);
      }
    }
    return isAny;
  }

  private static boolean removeIfDead(Path lockFile) throws IOException {
    if (OWN.contains(lockFile)) {
      return false;
    }
    try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      if (lock.tryLock() == null) {
        return false;
      }
      String path = lockFile.toString();
      if (remove(Path.of(path.substring(0, path.length() - LOCK.length())))) {
        Files.deleteIfExists(lockFile);
      }
      return true;
    } catch (NoSuchFileException e) {
      return false; // It ended meanwhile.
    }
  }

  /** Returns whether a run before this one died, whose containers may still be there. */
  boolean followsDead() {
    return followsDead;
  }

  /** Returns the run's directory. */
  Path directory() {
    return directory;
  }

  /** Makes a new directory. */
  Path create(String label) {
    try {
      return Files.createTempDirectory(directory, label + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes a directory of the run's. What can't be removed now is left to a later run: a container
   * whose engine died may still write into it.
   */
  static boolean remove(Path path) {
    try {
      AtomicFiles.delete(path);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (remove(directory)) {
        Files.deleteIfExists(lockFile);
      }
      lock.close();
      OWN.remove(lockFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
