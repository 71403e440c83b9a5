package org.kiln.build;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kiln.toolchain.Line;

/** Keeps the trees of packages that fail, and lets them go when the packages are built. */
final class FailedBuilds {
  private static final Logger LOG = Logger.getLogger(FailedBuilds.class.getName());

  private final KeptTrees trees;
  private final Line line;

  FailedBuilds(BuildRun run, Line line) {
    this.trees = new KeptTrees(run.services().cache(), line);
    this.line = line;
  }

  /**
   * Keeps the tree of a build, if a phase of it ran; it moves then.
   *
   * @return the failure, which says how to look into it
   */
  BuildFailure keep(PlannedPackage planned, PackageBuild build, WorkTree tree, BuildFailure failure)
      throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      return failure;
    }
    try {
      Optional<KeptBuild> kept = build.kept(failure);
      return kept.isPresent() ? keep(planned, tree, kept.get(), failure) : failure;
    } catch (UncheckedIOException e) {
      // The failure itself is what people must learn of; a full disk keeps nothing.
      LOG.log(Level.FINE, "keeping the tree", e);
      return failure;
    }
  }

  private BuildFailure keep(
      PlannedPackage planned, WorkTree tree, KeptBuild kept, BuildFailure failure) {
    String name = planned.name() + (line.equals(Line.CP313) ? "" : " --line " + line.name());
    return switch (trees.keep(planned.name(), tree, kept)) {
      case KEPT -> failure.withEntrance("look into it: kiln shell " + name);
      case EDITED -> failure.withEntrance(editedText(edits(planned), name));
      case IN_USE ->
          failure.withEntrance(
              "this build's tree is not kept: somebody works in that of an earlier one");
    };
  }

  private List<String> edits(PlannedPackage planned) {
    return trees.find(planned.name()).map(KeptTree::edits).orElse(List.of());
  }

  private static String editedText(List<String> edits, String name) {
    return """
    an earlier build's tree stays, since it has edits (%s):
      kiln patch %s          makes a patch of them
      kiln shell --fresh %s  forgets them\
    """
        .formatted(String.join(", ", edits), name, name);
  }

  void forget(PlannedPackage planned) {
    trees.forget(planned.name());
  }

  void forgetUnlessEdited(PlannedPackage planned) {
    trees.forgetUnlessEdited(planned.name());
  }
}
