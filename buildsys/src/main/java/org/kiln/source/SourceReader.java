package org.kiln.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.io.Sha256;

/** Finds what the source store has. */
record SourceReader(SourceFiles files) {
  Optional<Path> find(Sha256 sha256) {
    return Optional.of(files.whole(sha256)).filter(Files::isRegularFile);
  }

  Optional<Path> findCommit(String commit) {
    return Optional.of(files.commit(commit)).filter(Files::isRegularFile);
  }
}
