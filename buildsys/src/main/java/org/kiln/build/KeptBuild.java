package org.kiln.build;

import java.util.List;
import java.util.Optional;
import org.kiln.io.Sha256;

/**
 * What is known of a build whose tree is kept for people, in a form that a file has.
 *
 * @param label the package and its version
 * @param time when it was kept, ISO 8601 in UTC
 * @param failure how it failed, for people; empty where it was only prepared
 * @param phases all phases
 * @param phase the one that failed, or the first
 * @param image the toolchain image's reference
 * @param cores how many the build may use
 * @param isPrefixOpen whether the build may write into its prefix
 * @param recipeDirectory the recipe's directory, where the build sees it; else empty
 * @param source the digest of the source with its patches
 */
public record KeptBuild(
    String label,
    String time,
    String failure,
    List<Phase> phases,
    String phase,
    String image,
    int cores,
    boolean isPrefixOpen,
    String recipeDirectory,
    Sha256 source) {
  /** Copies the list. */
  public KeptBuild {
    phases = List.copyOf(phases);
  }

  /** Returns the phase of a name. */
  Optional<Phase> find(String name) {
    return phases.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Returns the same for another state of the source. */
  KeptBuild withSource(Sha256 digest) {
    return new KeptBuild(
        label, time, failure, phases, phase, image, cores, isPrefixOpen, recipeDirectory, digest);
  }

  /** Returns the names of the phases, in order. */
  List<String> names() {
    return phases.stream().map(Phase::name).toList();
  }
}
