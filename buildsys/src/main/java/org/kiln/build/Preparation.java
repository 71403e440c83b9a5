package org.kiln.build;

import java.util.List;
import org.kiln.io.AtomicFiles;

/** Prepares a package's build for people who want to look into it. */
final class Preparation {
  private final BuildRun run;
  private final WorkSession session;
  private final List<Artifact> prefix;

  /**
   * Creates it.
   *
   * @param prefix the artifacts of what the package needs
   */
  Preparation(BuildRun run, WorkSession session, List<Artifact> prefix) {
    this.run = run;
    this.session = session;
    this.prefix = prefix;
  }

  /**
   * Keeps the tree as the first phase of the build sees it.
   *
   * @throws BuildException if somebody works in the one that is there
   */
  KeptTree of(PlannedPackage planned) throws InterruptedException {
    WorkTree tree = WorkTree.create(session.create(planned.label()));
    try {
      int cores = Runtime.getRuntime().availableProcessors();
      var conditions = Conditions.usual(run.services(), () -> cores);
      KeptBuild build = new PackageBuild(run, planned, prefix, conditions, tree).prepare();
      var trees = new KeptTrees(run.services().cache(), run.variables().line());
      if (!trees.replace(planned.name(), tree, build)) {
        throw KeptTrees.inUse(planned.name());
      }
      return trees.find(planned.name()).orElseThrow();
    } finally {
      AtomicFiles.delete(tree.root());
    }
  }
}
