package org.kiln.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.recipe.PackageName;
import org.kiln.recipe.Resources;

/**
 * What packages' builds will take: what their recipes say, else what earlier builds took, else a
 * guess. {@code actions/costs/<name>} has what the last builds took. It decides on nothing but the
 * order.
 */
final class Costs {
  private static final long UNKNOWN_SECONDS = 60;
  private static final long UNKNOWN_BYTES = 1L << 30;
  private static final long UNKNOWN_BYTES_OF_HEAVY = 4L << 30;

  /** A peak that was seen once may be a little higher the next time. */
  private static final double MARGIN = 1.1;

  private final Path directory;
  private final Capacity capacity;

  Costs(CacheDirectory cache, Capacity capacity) {
    this.directory = cache.actions().resolve("costs");
    this.capacity = capacity;
  }

  /** Returns what a package's build will take. */
  Cost of(PlannedPackage planned) {
    Optional<KnownCost> known = known(planned.name());
    Resources declared = planned.release().build().resources();
    OptionalInt cores = declared.cores();
    if (cores.isEmpty()) {
      cores = known.map(KnownCost::cores).orElse(OptionalInt.empty());
    }
    return new Cost(
        known.map(KnownCost::seconds).orElse(UNKNOWN_SECONDS),
        cores.orElse(capacity.cores()),
        declared.memoryBytes().orElseGet(() -> memory(planned, known)));
  }

  private static long memory(PlannedPackage planned, Optional<KnownCost> known) {
    return known
        .map(KnownCost::memoryBytes)
        .filter(bytes -> bytes > 0)
        .map(bytes -> (long) (bytes * MARGIN))
        .orElse(planned.recipe().isHeavy() ? UNKNOWN_BYTES_OF_HEAVY : UNKNOWN_BYTES);
  }

  /** Remembers what a build took. */
  void remember(PackageName name, KnownCost cost) {
    KnownCost all = known(name).map(before -> before.then(cost)).orElse(cost);
    AtomicFiles.write(file(name), all + "\n");
  }

  private Optional<KnownCost> known(PackageName name) {
    try {
      return KnownCost.parse(Files.readString(file(name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path file(PackageName name) {
    return directory.resolve(name.text());
  }
}
