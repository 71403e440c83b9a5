package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.Sha256;

/** Keeps artifacts by the digest of their content: {@code artifacts/ab/abcd…}. */
public final class ArtifactStore {
  private final Path directory;

  /** Creates a view of the store in a cache directory. */
  public ArtifactStore(CacheDirectory cache) {
    this.directory = cache.artifacts();
  }

  /** Puts a copy of a file into the store. */
  public Artifact put(String name, Path file) {
    var artifact = new Artifact(name, Sha256.of(file), size(file));
    if (!contains(artifact)) {
      AtomicFiles.create(file(artifact), aside -> Files.copy(file, aside));
    }
    return artifact;
  }

  /** Returns whether the store has an artifact whole. */
  public boolean contains(Artifact artifact) {
    Path place = place(artifact.sha256());
    return Files.isRegularFile(place) && size(place) == artifact.size();
  }

  /** Returns where the content of an artifact lies; read it, never write to it. */
  public Path file(Artifact artifact) {
    return place(artifact.sha256());
  }

  private Path place(Sha256 digest) {
    return directory.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
