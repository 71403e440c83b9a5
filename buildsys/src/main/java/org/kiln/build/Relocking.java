package org.kiln.build;

import java.nio.file.Path;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.BuildType;

/** Resolves the build requirements of a package anew, whatever its lock says. */
final class Relocking {
  private final BuildRun run;
  private final WorkSession session;

  Relocking(BuildRun run, WorkSession session) {
    this.run = run;
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
      var sources = run.services().sources();
      sources.fetch(planned.recipe(), planned.release(), run.log().downloads(planned.name()));
      sources.unpack(planned.recipe(), planned.release(), tree.source());
      run.locks().renew(planned, tree.source(), run.image(), tree.root().resolve("lock"));
      return BuildLockFile.of(planned.recipe()).path();
    } finally {
      AtomicFiles.delete(tree.root());
    }
  }
}
