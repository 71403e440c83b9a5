package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kiln.build.CacheItem.Kind;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;

/**
 * Removes from a cache what was not used for long, and what does not fit into a size. The caller
 * sees to it that nobody builds meanwhile.
 */
public final class CacheCleaning {
  private final CacheDirectory cache;
  private final List<CacheItem> items;

  /** Looks at what a cache has. */
  public CacheCleaning(CacheDirectory cache) {
    this.cache = cache;
    this.items = new CacheInventory(cache).items().stream().sorted(CacheItem.BY_USE).toList();
  }

  /** Returns all that the cache has, that last which was used last. */
  public List<CacheItem> all() {
    return items;
  }

  /**
   * Returns what a rule does not keep.
   *
   * @param age removes what was not used for longer
   * @param size the number of bytes that may be left; what was used last stays
   */
  public List<CacheItem> beyond(Optional<Duration> age, OptionalLong size, Instant now) {
    Instant limit = age.map(now::minus).orElse(Instant.MIN);
    long left = items.stream().mapToLong(CacheItem::size).sum();
    var removed = new ArrayList<CacheItem>();
    for (CacheItem item : items) {
      boolean isTooMuch = size.isPresent() && left > size.getAsLong();
      if (item.kind() == Kind.LEFTOVER || isTooMuch || item.used().isBefore(limit)) {
        removed.add(item);
        left -= item.size();
      }
    }
    return removed;
  }

  /** Removes items, and the directories that they leave empty. */
  public void remove(List<CacheItem> removed) {
    removed.forEach(item -> item.files().forEach(AtomicFiles::delete));
    if (CacheInventory.isOwn(cache.artifacts())) {
      new ArtifactStore(cache).forgetRemoved();
      removeEmpty(cache.artifacts());
    }
    for (Path directory : List.of(cache.logs(), cache.failed())) {
      if (CacheInventory.isOwn(directory)) {
        removeEmpty(directory);
      }
    }
  }

  private static void removeEmpty(Path directory) {
    try (Stream<Path> below = Files.list(directory)) {
      for (Path inner : below.filter(Files::isDirectory).toList()) {
        removeDangling(inner.resolve("latest"));
        removeIfEmpty(inner);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeDangling(Path link) throws IOException {
    if (Files.isSymbolicLink(link) && !Files.exists(link)) {
      Files.delete(link);
    }
  }

  private static void removeIfEmpty(Path directory) throws IOException {
    try (Stream<Path> below = Files.list(directory)) {
      if (below.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(directory);
  }
}
