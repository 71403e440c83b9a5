package org.kiln.authoring;

import java.nio.file.Path;
import java.util.Optional;
import org.kiln.artifact.ArchiveContents;
import org.kiln.artifact.WheelMetadata;
import org.kiln.build.BuildSystem;
import org.kiln.io.Sha256;
import org.kiln.source.FetchListener;
import org.kiln.source.PackageIndex;

/**
 * Finds out what a recipe needs to say of a version, from its files.
 *
 * @param work a directory for what is only needed meanwhile
 */
record Explorer(PackageIndex index, Path work, FetchListener listener) {
  /**
   * Explores a version.
   *
   * @throws org.kiln.source.SourceException if its files can't be had or unpacked
   * @throws org.kiln.artifact.ArtifactException if the wheel has no metadata
   * @throws AuthoringException if the source has none
   */
  Facts explore(Candidate candidate) throws InterruptedException {
    Path source = index.fetch(candidate.project(), candidate.source(), listener);
    try (var tree = SourceTree.unpack(source, candidate.source().name(), Optional.empty(), work)) {
      return facts(candidate, Sha256.of(source), tree.path());
    }
  }

  private Facts facts(Candidate candidate, Sha256 sha256, Path tree) throws InterruptedException {
    Optional<Path> wheel = Optional.empty();
    if (candidate.wheel().isPresent()) {
      wheel = Optional.of(index.fetch(candidate.project(), candidate.wheel().get(), listener));
    }
    WheelMetadata metadata = wheel.map(Explorer::ofWheel).orElseGet(() -> PkgInfo.of(tree));
    return new Facts(
        candidate.project(),
        metadata.version().isEmpty() ? candidate.version().text() : metadata.version(),
        sha256,
        candidate.source().isWheel(),
        wheel
            .map(file -> Modules.ofWheel(candidate.project(), file))
            .orElseGet(() -> Modules.ofSources(candidate.project(), tree)),
        metadata,
        Licenses.of(metadata, tree),
        BuildSystem.of(tree));
  }

  private static WheelMetadata ofWheel(Path wheel) {
    return WheelMetadata.parse(new ArchiveContents(wheel).metadata());
  }
}
