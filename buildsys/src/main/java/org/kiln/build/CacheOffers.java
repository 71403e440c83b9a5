package org.kiln.build;

import java.util.List;
import java.util.Optional;
import org.kiln.io.CacheDirectory;
import org.kiln.toolchain.Line;

/**
 * What a cache's results offer to builds for a line, those that were used last of each package. The
 * cache is read at the first question. Serves one thread.
 */
final class CacheOffers {
  private final Line line;
  private final ArtifactStore store;
  private final ActionCache actions;
  private Optional<List<PackageOffer>> packages = Optional.empty();

  CacheOffers(CacheDirectory cache, Line line) {
    this.line = line;
    this.store = new ArtifactStore(cache);
    this.actions = new ActionCache(cache, store);
  }

  /** Returns all, by their packages' names. */
  List<PackageOffer> packages() {
    if (packages.isEmpty()) {
      packages =
          Optional.of(
              actions.all().latestFor(line).stream()
                  .map(action -> new PackageOffer(action, store))
                  .toList());
    }
    return packages.get();
  }

  /** Returns those of libraries, by their packages' names. */
  List<PackageOffer> libraries() {
    return packages().stream().filter(PackageOffer::isLibrary).toList();
  }
}
