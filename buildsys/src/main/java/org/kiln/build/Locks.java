package org.kiln.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kiln.recipe.BuildType;
import org.kiln.recipe.Source;
import org.kiln.toolchain.Line;

/** Finds and renews the locks of build requirements. */
final class Locks {
  private final Line line;
  private final Locker locker;
  private final boolean isLocked;
  private final BuildLog log;

  Locks(Line line, Locker locker, boolean isLocked, BuildLog log) {
    this.line = line;
    this.locker = locker;
    this.isLocked = isLocked;
    this.log = log;
  }

  /** Returns the lock in the recipe's directory, which may be stale. */
  Optional<BuildLock> committed(PlannedPackage planned) {
    return committed(planned, line);
  }

  /** Returns the lock for a line. */
  static Optional<BuildLock> committed(PlannedPackage planned, Line line) {
    return planned.type() == BuildType.PACKAGE && !isWheel(planned)
        ? new BuildLockFile(planned.recipe()).find(planned.release().version(), line.series())
        : Optional.empty();
  }

  static boolean isWheel(PlannedPackage planned) {
    return planned.release().source() instanceof Source.Archive archive && archive.isWheel();
  }

  /**
   * Returns the lock for an unpacked source: the committed one, or a new one if that does not fit.
   *
   * @throws BuildException if it does not fit and locks may not change, or it can't be resolved
   */
  BuildLock current(PlannedPackage planned, String image, WorkTree tree)
      throws InterruptedException {
    var requirements = BuildRequirements.of(tree.source(), planned.release().requirements());
    Optional<BuildLock> committed = committed(planned);
    Optional<BuildLock> fitting =
        committed.filter(lock -> lock.requirements().equals(requirements));
    return fitting.isPresent()
        ? fitting.get()
        : renewed(planned, requirements, committed.isPresent(), image, tree);
  }

  /**
   * Resolves the build requirements of an unpacked source anew and writes the lock.
   *
   * @throws BuildException if they can't be resolved
   */
  void renew(PlannedPackage planned, String image, WorkTree tree) throws InterruptedException {
    var requirements = BuildRequirements.of(tree.source(), planned.release().requirements());
    write(planned, requirements, image, tree);
  }

  private BuildLock renewed(
      PlannedPackage planned,
      BuildRequirements requirements,
      boolean isStale,
      String image,
      WorkTree tree)
      throws InterruptedException {
    Path file = new BuildLockFile(planned.recipe()).path();
    String what = isStale ? "stale" : "missing";
    if (isLocked) {
      throw new BuildException(
          "%s is %s: %s needs %s".formatted(file, what, planned.label(), requirements.requires()),
          "build once without --locked and with a network, and commit the file",
          null);
    }
    BuildLock lock = write(planned, requirements, image, tree);
    log.note(planned.name(), "%s was %s: written anew, commit it".formatted(file, what));
    return lock;
  }

  private BuildLock write(
      PlannedPackage planned, BuildRequirements requirements, String image, WorkTree tree)
      throws InterruptedException {
    List<LockedWheel> wheels = locker.resolve(planned, requirements, image, tree);
    var lock = new BuildLock(planned.release().version(), line.series(), requirements, wheels);
    new BuildLockFile(planned.recipe()).put(lock);
    return lock;
  }
}
