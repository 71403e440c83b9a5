package org.kiln.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kiln.artifact.ArchiveSearch;
import org.kiln.artifact.LibrarySymbols;
import org.kiln.build.diagnosis.Providers;
import org.kiln.io.CacheDirectory;
import org.kiln.toolchain.Line;

/**
 * Looks for what a build misses in the results that a cache has.
 *
 * @param line results of other lines count only where they see no Python
 * @param builder the package that misses it; it has not what it misses
 */
record CachedProviders(CacheDirectory cache, Line line, String builder) implements Providers {
  @Override
  public List<String> of(Kind kind, String name) {
    return latest().entrySet().stream()
        .filter(entry -> has(entry.getValue(), kind, name))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, KnownAction> latest() {
    var latest = new TreeMap<String, KnownAction>();
    var store = new ArtifactStore(cache);
    new ActionCache(cache, store)
        .all().all().stream()
            .filter(this::isOfLine)
            .sorted(Comparator.comparing(KnownAction::used))
            .forEach(action -> latest.put(action.inputs().packageName(), action));
    latest.remove(builder);
    return latest;
  }

  private boolean isOfLine(KnownAction action) {
    String other = action.inputs().json(ActionInputs.LINE).path(0).asText(line.name());
    return other.equals(line.name());
  }

  private boolean has(KnownAction action, Kind kind, String name) {
    ArchiveSearch.Condition condition = (file, content) -> isProvided(kind, name, file, content);
    return action.result().forPrefix().stream().anyMatch(artifact -> has(artifact, condition));
  }

  private boolean has(Artifact artifact, ArchiveSearch.Condition condition) {
    var store = new ArtifactStore(cache);
    if (!store.isWhole(artifact)) {
      return false;
    }
    return artifact.isWheel()
        ? ArchiveSearch.anyInZip(store.file(artifact), condition)
        : ArchiveSearch.anyInTarZst(store.file(artifact), condition);
  }

  private static boolean isProvided(Kind kind, String name, String file, InputStream content)
      throws IOException {
    return switch (kind) {
      case HEADER -> ("/" + file).contains("/include/") && file.endsWith("/" + name);
      case LIBRARY -> file.matches("(.*/)?lib" + Pattern.quote(name) + "\\.(a|so)");
      case PKG_CONFIG -> isPackage(name.toLowerCase(Locale.ROOT), file.toLowerCase(Locale.ROOT));
      case SYMBOL ->
          LibrarySymbols.isLibrary(file) && LibrarySymbols.of(file, content).contains(name);
    };
  }

  /** pkg-config's name is that of a file; CMake has names of its own, and most often looks so. */
  private static boolean isPackage(String name, String file) {
    String quoted = Pattern.quote(name);
    return file.matches("(.*/)?(lib)?" + quoted + "\\.(pc|a|so)")
        || file.matches("(.*/)?" + quoted + "-?config\\.cmake");
  }
}
