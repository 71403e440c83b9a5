package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.LastUse;
import org.kiln.io.Sha256;

/**
 * Keeps the results of actions by key: {@code actions/<key>.json}, and beside it, for people who
 * ask, {@code actions/<key>.inputs.json}. The time of the former is when it was last used.
 */
public final class ActionCache {
  private static final Pattern RESULT = Pattern.compile("[0-9a-f]{64}\\.json");

  private final Path directory;
  private final ArtifactStore artifacts;

  /** Creates a view of the results in a cache directory. */
  public ActionCache(CacheDirectory cache, ArtifactStore artifacts) {
    this.directory = cache.actions();
    this.artifacts = artifacts;
  }

  /**
   * Returns the result of an action if it is known and all of its artifacts are whole.
   *
   * @param damaged hears of artifacts that were not, and are removed
   */
  public Optional<ActionResult> find(ActionKey key, Consumer<Artifact> damaged) {
    Optional<ActionResult> found = read(file(key), ActionResult.class);
    found = found.filter(result -> isWhole(result, damaged));
    found.ifPresent(result -> LastUse.note(file(key)));
    return found;
  }

  private boolean isWhole(ActionResult result, Consumer<Artifact> damaged) {
    var bad = new ArrayList<>(result.artifacts());
    bad.removeIf(artifacts::isWhole);
    bad.stream().filter(artifacts::remove).forEach(damaged);
    return bad.isEmpty();
  }

  /** Keeps a result, and what people may ask about it. */
  public void put(ActionKey key, ActionResult result, InputDetails details) {
    AtomicFiles.create(details(key.toString()), aside -> ActionJson.write(details, aside));
    AtomicFiles.create(file(key), aside -> ActionJson.write(result, aside));
  }

  /** Returns all results, of actions of all lines. */
  ActionIndex all() {
    if (!Files.isDirectory(directory)) {
      return new ActionIndex(List.of());
    }
    try (Stream<Path> files = Files.list(directory)) {
      return new ActionIndex(
          files
              .filter(file -> RESULT.matcher(String.valueOf(file.getFileName())).matches())
              .sorted(Comparator.naturalOrder())
              .flatMap(file -> known(file).stream())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<KnownAction> known(Path file) {
    String key = String.valueOf(file.getFileName()).replace(".json", "");
    return read(file, ActionResult.class)
        .map(
            result ->
                new KnownAction(
                    new Sha256(key), result, read(details(key), InputDetails.class), used(file)));
  }

  private static Instant used(Path file) {
    try {
      return LastUse.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(ActionKey key) {
    return directory.resolve(key + ".json");
  }

  private Path details(String key) {
    return directory.resolve(key + ".inputs.json");
  }

  /** What can't be read, since another version of Kiln wrote it, is not known. */
  private static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Files.exists(file) ? Optional.of(ActionJson.read(file, type)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
