package org.kiln.build;

import java.util.List;
import java.util.Optional;
import org.kiln.recipe.BuildType;
import org.kiln.source.FetchListener;

/** Lays out all that a build finds before its first phase. */
final class Groundwork {
  private final BuildRun run;
  private final PlannedPackage planned;
  private final WorkTree tree;
  private final Position position;
  private final PrefixBuilder prefixes;

  Groundwork(BuildRun run, PlannedPackage planned, WorkTree tree, Position position) {
    this.run = run;
    this.planned = planned;
    this.tree = tree;
    this.position = position;
    this.prefixes = new PrefixBuilder(run.store(), run.services().wheels(), run.variables());
  }

  /** Brings the source, and the artifacts of what the package needs. */
  void lay(List<Artifact> prefix) throws InterruptedException {
    position.begin("fetch");
    run.services().sources().fetch(planned.recipe(), planned.release(), downloads());
    position.begin("unpack");
    run.services().sources().unpack(planned.recipe(), planned.release(), tree.source());
    if (planned.type() == BuildType.PACKAGE) {
      new RequiredPython(planned, run.variables().line()).checkSource(tree.source());
    }
    position.begin("prefix");
    prefixes.merge(prefix, tree);
  }

  /** Returns the lock of the build requirements of the source; nothing where it has no backend. */
  Optional<BuildLock> lock() throws InterruptedException {
    if (planned.type() != BuildType.PACKAGE || FetchedWheel.isWheel(tree.source())) {
      return Optional.empty();
    }
    position.begin("lock");
    return Optional.of(run.locks().current(planned, run.image(), tree));
  }

  /** Brings the build requirements, and notes what the source has before anything runs. */
  void finish(Optional<BuildLock> lock) throws InterruptedException {
    if (lock.isPresent()) {
      prefixes.fill(lock.get(), tree, downloads());
    }
    tree.sourceFiles().write();
  }

  private FetchListener downloads() {
    return run.log().downloads(planned.name());
  }
}
