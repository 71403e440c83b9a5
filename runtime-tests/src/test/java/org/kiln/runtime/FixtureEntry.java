package org.kiln.runtime;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.kiln.io.Sha256;

/** An entry of the lock file, which may be wrong on purpose. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FixtureEntry(
    String name,
    String version,
    String fileName,
    String installDir,
    String packageType,
    String sha256,
    List<String> imports,
    List<String> depends) {

  FixtureEntry withDigest(Sha256 other) {
    return new FixtureEntry(
        name, version, fileName, installDir, packageType, other.hex(), imports, depends);
  }
}
