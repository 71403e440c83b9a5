package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kiln.artifact.ArchiveReader;
import org.kiln.source.FetchListener;

/** Lays out what a build may use: the prefix and the wheelhouse. */
final class PrefixBuilder {
  private final ArtifactStore store;
  private final WheelFetcher wheels;
  private final Variables variables;

  PrefixBuilder(ArtifactStore store, WheelFetcher wheels, Variables variables) {
    this.store = store;
    this.wheels = wheels;
    this.variables = variables;
  }

  /**
   * Merges the artifacts of host dependencies.
   *
   * @throws org.kiln.artifact.ArtifactException if two have a file with different content
   */
  void merge(List<Artifact> artifacts, WorkTree tree) {
    Path sitePackages = tree.inPrefix(variables.environment().sitePackages());
    for (Artifact artifact : artifacts) {
      if (artifact.isWheel()) {
        ArchiveReader.unpackZip(store.file(artifact), sitePackages);
      } else {
        ArchiveReader.unpackTarZst(store.file(artifact), tree.prefix());
      }
    }
  }

  /** Fetches the wheels of build requirements and gives them their names. */
  void fill(BuildLock lock, WorkTree tree, FetchListener listener) throws InterruptedException {
    for (LockedWheel wheel : lock.wheels()) {
      Path file = wheels.fetch(wheel, listener);
      try {
        Files.copy(file, tree.wheelhouse().resolve(wheel.file()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
