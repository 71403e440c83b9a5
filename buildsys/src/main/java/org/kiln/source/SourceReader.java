package org.kiln.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.io.LastUse;
import org.kiln.io.Sha256;

/** Finds what the source store has. */
record SourceReader(SourceFiles files) {
  Optional<Path> find(Sha256 sha256) {
    return used(files.whole(sha256));
  }

  Optional<Path> findCommit(String commit) {
    return used(files.commit(commit));
  }

  private static Optional<Path> used(Path file) {
    Optional<Path> found = Optional.of(file).filter(Files::isRegularFile);
    found.ifPresent(LastUse::note);
    return found;
  }
}
