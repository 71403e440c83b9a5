package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.BuildType;

/** Resolves the build requirements of a package anew, whatever its lock says. */
final class Relocking {
  private final BuildRun run;
  private final WorkSession session;
  private final List<Artifact> python;

  /**
   * Creates it.
   *
   * @param python the line's own build Python, empty if it is the image's
   */
  Relocking(BuildRun run, WorkSession session, List<Artifact> python) {
    this.run = run;
    this.python = python;
    this.session = session;
  }

  /**
   * Writes the lock.
   *
   * @return its file
   * @throws BuildException if the package has no build requirements, or they can't be resolved
   */
  Path lock(PlannedPackage planned) throws InterruptedException {
    if (planned.type() != BuildType.PACKAGE) {
      throw new BuildException(
          planned.label() + " is a " + planned.type().text() + ": it has no build requirements",
          "name a Python package",
          null);
    }
    WorkTree tree = WorkTree.create(session.create(planned.label()));
    try {
      var position = new Position(planned.name(), run.log());
      new Groundwork(run, planned, tree, position).lay(python);
      run.locks().renew(planned, run.image(), tree);
      return new BuildLockFile(planned.recipe()).path();
    } finally {
      AtomicFiles.delete(tree.root());
    }
  }
}
