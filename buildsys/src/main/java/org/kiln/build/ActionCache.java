package org.kiln.build;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

/** Keeps the results of actions by key: {@code actions/<key>.json}. */
public final class ActionCache {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addMixIn(Sha256.class, Sha256Mixin.class)
          .build();

  private final Path directory;
  private final ArtifactStore artifacts;

  /** Creates a view of the results in a cache directory. */
  public ActionCache(CacheDirectory cache, ArtifactStore artifacts) {
    this.directory = cache.actions();
    this.artifacts = artifacts;
  }

  /** Returns the result of an action if it is known and all of its artifacts are still there. */
  public Optional<ActionResult> find(ActionKey key) {
    return read(file(key)).filter(r -> r.artifacts().stream().allMatch(artifacts::contains));
  }

  /** Keeps a result. */
  public void put(ActionKey key, ActionResult result) {
    AtomicFiles.create(file(key), aside -> JSON.writeValue(aside.toFile(), result));
  }

  private Path file(ActionKey key) {
    return directory.resolve(key + ".json");
  }

  /** What can't be read, since another version of Kiln wrote it, is not known. */
  private static Optional<ActionResult> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), ActionResult.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes a digest as its digits. */
  private interface Sha256Mixin {
    @JsonValue
    String hex();

    @JsonCreator
    static Sha256 parse(String text) {
      return Sha256.parse(text);
    }
  }
}
