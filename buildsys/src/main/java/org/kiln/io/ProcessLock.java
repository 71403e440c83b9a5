package org.kiln.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Mutual exclusion over a lock file, between threads and between processes. The system releases the
 * lock of a process that dies; the file stays.
 */
public final class ProcessLock {
  // The system's file locks belong to the whole process, so threads need their own.
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private ProcessLock() {}

  /** What to do while the lock is held. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws InterruptedException;
  }

  /**
   * Waits for the lock and does the work.
   *
   * @param file the lock file; made where it is missing, with its directories
   * @return what the work returns
   */
  public static <T> T holding(Path file, Work<T> work) throws InterruptedException {
    Path key = file.toAbsolutePath().normalize();
    ReentrantLock thread = THREADS.computeIfAbsent(key, k -> new ReentrantLock());
    thread.lockInterruptibly();
    try {
      return holdingAmongProcesses(key, work);
    } finally {
      thread.unlock();
    }
  }

  /**
   * Does the work if nobody holds the lock.
   *
   * @return whether it was done
   */
  public static boolean tryHolding(Path file, Runnable work) {
    Path key = file.toAbsolutePath().normalize();
    ReentrantLock thread = THREADS.computeIfAbsent(key, k -> new ReentrantLock());
    if (thread.isHeldByCurrentThread() || !thread.tryLock()) {
      return false;
    }
    try {
      return tryHoldingAmongProcesses(key, work);
    } finally {
      thread.unlock();
    }
  }

  private static boolean tryHoldingAmongProcesses(Path file, Runnable work) {
    try (FileChannel channel = open(file)) {
      boolean isFree = channel.tryLock() != null;
      if (isFree) {
        work.run();
      }
      return isFree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T holdingAmongProcesses(Path file, Work<T> work) throws InterruptedException {
    try (FileChannel channel = open(file)) {
      lock(channel);
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  // Closing the channel releases the lock.
  private static void lock(FileChannel channel) throws IOException, InterruptedException {
    try {
      channel.lock();
    } catch (FileLockInterruptionException e) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while another process holds the lock");
    }
  }
}
