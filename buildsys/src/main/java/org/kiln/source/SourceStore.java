package org.kiln.source;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.ProcessLock;
import org.kiln.io.Sha256;

/**
 * The files that sources come in, by SHA-256, and the trees of git commits. Any number of threads
 * and processes may use one store.
 */
public final class SourceStore {
  private final SourceFiles files;
  private final SourceReader reader;
  private final SourceWriter writer;

  /** Opens the store of a cache directory; nothing is created yet. */
  public SourceStore(CacheDirectory cache) {
    files = new SourceFiles(cache.sources());
    reader = new SourceReader(files);
    writer = new SourceWriter(files);
  }

  /** Returns the stored file with a digest. */
  public Optional<Path> find(Sha256 sha256) {
    return reader.find(sha256);
  }

  /** Returns the tree of a git commit as a tar archive. */
  public Optional<Path> findCommit(String commit) {
    return reader.findCommit(commit);
  }

  /** Removes a stored file that turned out to be damaged. */
  void forget(Sha256 sha256) {
    AtomicFiles.delete(files.whole(sha256));
  }

  Path partial(Sha256 sha256) {
    return writing(() -> writer.partial(sha256));
  }

  Path keep(Sha256 sha256) {
    return writing(() -> writer.keep(sha256));
  }

  Path keepCommit(String commit, AtomicFiles.Writing tar) {
    return writing(() -> writer.keepCommit(commit, tar));
  }

  /** Does work on a digest's or commit's files that no other thread or process does meanwhile. */
  <T> T holding(String key, ProcessLock.Work<T> work) throws InterruptedException {
    try {
      return ProcessLock.holding(files.lock(key), work);
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private Path writing(Supplier<Path> step) {
    try {
      return step.get();
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  private SourceException unwritable(UncheckedIOException failure) {
    return new SourceException(
        "can't write to the store of sources in " + files.root() + ": " + failure.getCause(),
        DiskSpace.remedy(files.root()),
        failure);
  }
}
