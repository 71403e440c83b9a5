package org.kiln.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets either any number of builds use a cache, in any number of processes, or one cleaning. The
 * system ends the use of a process that dies.
 */
public final class CacheUse {
  // The system's file locks belong to the whole process: its first user takes it, its last gives
  // it back.
  private static final Map<Path, CacheUse> SHARED = new HashMap<>();

  private final Path file;
  private final FileChannel channel;
  private int users = 1;

  private CacheUse(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Uses a cache for some work, after the end of a cleaning that goes on. */
  public static <T> T sharing(CacheDirectory cache, ProcessLock.Work<T> work)
      throws InterruptedException {
    CacheUse use = share(cache);
    try {
      return work.run();
    } finally {
      use.end();
    }
  }

  /**
   * Uses a cache alone for some work, if nobody uses it.
   *
   * @return whether that was so, and the work is done
   */
  public static boolean alone(CacheDirectory cache, Runnable work) {
    Optional<CacheUse> use = takeAlone(cache);
    try {
      use.ifPresent(taken -> work.run());
      return use.isPresent();
    } finally {
      use.ifPresent(CacheUse::end);
    }
  }

  private static CacheUse share(CacheDirectory cache) throws InterruptedException {
    Path file = file(cache);
    synchronized (SHARED) {
      CacheUse use = SHARED.get(file);
      if (use != null) {
        use.users++;
        return use;
      }
      use = new CacheUse(file, open(file));
      use.lock();
      SHARED.put(file, use);
      return use;
    }
  }

  private static Optional<CacheUse> takeAlone(CacheDirectory cache) {
    Path file = file(cache);
    synchronized (SHARED) {
      return SHARED.containsKey(file) ? Optional.empty() : tryAlone(new CacheUse(file, open(file)));
    }
  }

  private static Optional<CacheUse> tryAlone(CacheUse use) {
    try {
      FileLock lock = use.channel.tryLock();
      if (lock != null) {
        return Optional.of(use);
      }
      use.channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lock() throws InterruptedException {
    try {
      channel.lock(0, Long.MAX_VALUE, true);
    } catch (FileLockInterruptionException e) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while the cache is cleaned");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(CacheDirectory cache) {
    return cache.locks().resolve("in-use").toAbsolutePath().normalize();
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    synchronized (SHARED) {
      users--;
      if (users == 0) {
        SHARED.remove(file);
        closeChannel();
      }
    }
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
