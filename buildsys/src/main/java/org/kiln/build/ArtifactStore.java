package org.kiln.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.kiln.io.AtomicFiles;
import org.kiln.io.CacheDirectory;
import org.kiln.io.FileStreams;
import org.kiln.io.Sha256;

/**
 * Keeps artifacts by the digest of their content: {@code artifacts/ab/abcd…}. What it gives out was
 * verified: a disk that fails, or somebody who writes into a repository's file, which is a link to
 * the one here, never gets into another build.
 */
public final class ArtifactStore {
  private final Path directory;
  private final VerifiedFiles verified;

  /** Creates a view of the store in a cache directory. */
  public ArtifactStore(CacheDirectory cache) {
    this.directory = cache.artifacts();
    this.verified = new VerifiedFiles(directory.resolve("verified"));
  }

  /** Puts a copy of a file into the store. */
  public Artifact put(String name, Path file) {
    Path aside = AtomicFiles.aside(directory.resolve(name.replace('/', '_')));
    try {
      Files.createDirectories(directory);
      return keep(name, aside, copy(file, aside));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      AtomicFiles.delete(aside);
    }
  }

  private static Sha256 copy(Path file, Path aside) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (InputStream in = new DigestInputStream(FileStreams.input(file), digest)) {
      Files.copy(in, aside);
    }
    return Sha256.from(digest);
  }

  private Artifact keep(String name, Path aside, Sha256 digest) throws IOException {
    var artifact = new Artifact(name, digest, Files.size(aside));
    if (!isWhole(artifact)) {
      Path place = place(digest);
      Files.createDirectories(place.resolveSibling("."));
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
      verified.remember(place, digest);
    }
    return artifact;
  }

  /** Returns whether the store has an artifact, and its content is right. */
  public boolean isWhole(Artifact artifact) {
    Path place = place(artifact.sha256());
    try {
      return Files.isRegularFile(place)
          && Files.size(place) == artifact.size()
          && verified.isRight(place, artifact.sha256());
    } catch (NoSuchFileException e) {
      return false; // Another process removed it meanwhile.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes an artifact that turned out to be damaged; returns whether there was one. */
  boolean remove(Artifact artifact) {
    try {
      return Files.deleteIfExists(place(artifact.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns where the content of an artifact lies; read it, never write to it.
   *
   * @throws BuildException if it is missing or damaged; what was damaged is removed
   */
  public Path file(Artifact artifact) {
    if (!isWhole(artifact)) {
      String what = remove(artifact) ? " was damaged: it is removed" : " is missing";
      throw new BuildException(
          "the artifact " + artifact.name() + " in " + directory + what,
          "Run the command again: it is made anew.",
          null);
    }
    return place(artifact.sha256());
  }

  /** Forgets what was verified and is no longer there; nobody may use the store meanwhile. */
  void forgetRemoved() {
    verified.keepOnly(digest -> Files.exists(place(digest)));
  }

  private Path place(Sha256 digest) {
    return directory.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
  }
}
