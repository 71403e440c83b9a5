package org.kiln.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.artifact.audit.Finding;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.LastUse;

/** Keeps what audits found by the digest of all that it depends on: {@code audits/<key>.json}. */
record AuditCache(CacheDirectory cache) {
  private record Found(List<Finding> findings) {}

  Optional<List<Finding>> find(ActionKey key) {
    Path file = file(key);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<Finding> findings = ActionJson.read(file, Found.class).findings();
      LastUse.note(file);
      return Optional.of(findings);
    } catch (IOException byAnotherVersion) {
      return Optional.empty();
    }
  }

  void put(ActionKey key, List<Finding> findings) {
    AtomicFiles.create(file(key), aside -> ActionJson.write(new Found(findings), aside));
  }

  private Path file(ActionKey key) {
    return cache.audits().resolve(key + ".json");
  }
}
