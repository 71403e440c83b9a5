package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiln.build.CacheItem.Kind;
import org.kiln.io.CacheDirectory;
import org.kiln.io.LastUse;

/** Lists what a cache has, with its size and when it was last used. */
final class CacheInventory {
  /** What ccache keeps beside compilations. */
  private static final String OF_CCACHE = "stats|.*\\.conf|CACHEDIR\\.TAG|.*\\.lock|.*\\.alive";

  private static final String ASIDE = "\\..*\\.tmp";

  private final CacheDirectory cache;

  CacheInventory(CacheDirectory cache) {
    this.cache = cache;
  }

  List<CacheItem> items() {
    var items = new ArrayList<CacheItem>();
    add(cache.actions(), "[0-9a-f]{64}\\.json", Kind.RESULT, items);
    add(cache.audits(), "[0-9a-f]{64}\\.json", Kind.AUDIT, items);
    addArtifacts(items);
    add(cache.sources(), "[0-9a-f]{64}|[0-9a-f]{40}\\.tar", Kind.SOURCE, items);
    add(cache.compiles(), "(?!" + OF_CCACHE + ").*", Kind.COMPILE, items);
    add(cache.logs(), ".*\\.log", Kind.LOG, items);
    addFailed(items);
    add(cache.actions(), ASIDE, Kind.LEFTOVER, items);
    add(cache.audits(), ASIDE, Kind.LEFTOVER, items);
    add(cache.artifacts(), ASIDE, Kind.LEFTOVER, items);
    return items;
  }

  private static void add(Path directory, String names, Kind kind, List<CacheItem> items) {
    files(directory).stream()
        .filter(file -> name(file).matches(names))
        .flatMap(file -> item(kind, withDetails(kind, file), Optional.empty()).stream())
        .forEach(items::add);
  }

  private static List<Path> withDetails(Kind kind, Path file) {
    if (kind != Kind.RESULT) {
      return List.of(file);
    }
    return Stream.of(".json", ".inputs.json", ".reproduced.json")
        .map(ending -> file.resolveSibling(name(file).replace(".json", ending)))
        .filter(Files::exists)
        .toList();
  }

  /** An artifact is used when a result is that names it. */
  private void addArtifacts(List<CacheItem> items) {
    Map<String, Instant> used = new HashMap<>();
    for (KnownAction action : new ActionCache(cache, new ArtifactStore(cache)).all().all()) {
      for (Artifact artifact : action.result().artifacts()) {
        used.merge(artifact.sha256().hex(), action.used(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    files(cache.artifacts()).stream()
        .filter(file -> name(file).matches("[0-9a-f]{64}"))
        .flatMap(file -> item(Kind.ARTIFACT, List.of(file), named(used, file)).stream())
        .forEach(items::add);
  }

  private static Optional<Instant> named(Map<String, Instant> used, Path file) {
    return Optional.ofNullable(used.get(name(file)));
  }

  /** A tree is used when it is kept, and when somebody works in it. */
  private void addFailed(List<CacheItem> items) {
    for (Path line : directories(cache.failed())) {
      for (Path tree : directories(line)) {
        Kind kind = name(tree).matches(ASIDE) ? Kind.LEFTOVER : Kind.FAILED;
        long size = files(tree).stream().mapToLong(CacheInventory::size).sum();
        used(tree).ifPresent(u -> items.add(new CacheItem(kind, List.of(tree), size, size, u)));
      }
    }
  }

  private static List<Path> directories(Path directory) {
    if (!isOwn(directory)) {
      return List.of();
    }
    try (Stream<Path> below = Files.list(directory)) {
      return below.filter(CacheInventory::isOwn).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException goneMeanwhile) {
      return 0;
    }
  }

  private static Optional<Instant> used(Path file) {
    try {
      return Optional.of(LastUse.of(file));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private static Optional<CacheItem> item(Kind kind, List<Path> files, Optional<Instant> used) {
    try {
      long size = 0;
      long freed = 0;
      for (Path file : files) {
        size += Files.size(file);
        freed += isLinkedElsewhere(file) ? 0 : Files.size(file);
      }
      Instant time = used.isPresent() ? used.get() : LastUse.of(files.get(0));
      return Optional.of(new CacheItem(kind, files, size, freed, time));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private static boolean isLinkedElsewhere(Path file) throws IOException {
    return Files.getAttribute(file, "unix:nlink") instanceof Integer links && links > 1;
  }

  /** What is behind a link is another cache's, and others may build with it now. */
  static boolean isOwn(Path directory) {
    return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> files(Path directory) {
    if (!isOwn(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
