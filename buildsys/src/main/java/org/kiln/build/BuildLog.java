package org.kiln.build;

import java.util.List;
import org.kiln.artifact.audit.AuditReport;
import org.kiln.recipe.PackageName;
import org.kiln.source.FetchListener;

/** Hears what happens during a build; called from several threads at once. */
public interface BuildLog {
  /** A log that says nothing. */
  BuildLog NONE = new BuildLog() {};

  /** The build of a plan begins; {@code order} is one in which it could be done alone. */
  default void started(List<PlannedPackage> order) {}

  /** The toolchain image is being looked for, or made where it is missing. */
  default void preparingToolchain() {}

  /** Something noteworthy about the toolchain, for people. */
  default void toolchainNote(String message) {}

  /** A line of the output of making the toolchain image. */
  default void toolchainLine(String line) {}

  /** Something noteworthy about a package, for people. */
  default void note(PackageName name, String message) {}

  /** Work on a package begins: its result is not known yet. */
  default void packageStarted(PlannedPackage planned) {}

  /** Returns who hears of the downloads for a package. */
  default FetchListener downloads(PackageName name) {
    return FetchListener.NONE;
  }

  /** A phase of a package's build begins: {@code fetch}, {@code unpack}, {@code wheel} …. */
  default void phaseStarted(PackageName name, String phase) {}

  /** A phase's program printed a line. */
  default void line(PackageName name, String phase, String line) {}

  /** A package was built. */
  default void packageBuilt(PlannedPackage planned, ActionResult result) {}

  /** A package's result was known already. */
  default void packageCached(PlannedPackage planned, ActionResult result) {}

  /** A package's build failed. */
  default void packageFailed(PlannedPackage planned, BuildFailure failure) {}

  /** A package is not built since that takes long, or since another is needed that is left out. */
  default void packageLeftOut(PlannedPackage planned, String why) {}

  /** A package is not built since another failed. */
  default void packageCancelled(PlannedPackage planned, PackageName because) {}

  /**
   * Something was found when a package was audited.
   *
   * @param isNew whether the package was built now
   */
  default void packageAudited(PlannedPackage planned, AuditReport report, boolean isNew) {}

  /** Packages are built once more, to see that the same comes out. */
  default void verificationStarted(List<PlannedPackage> packages, String conditions) {}

  /** A phase of a package's second build begins. */
  default void verificationPhaseStarted(PackageName name, String phase) {}

  /**
   * A package came out the same.
   *
   * @param isNew whether it was built for that now; else an earlier run did it
   */
  default void packageReproduced(PlannedPackage planned, boolean isNew) {}

  /** A package came out otherwise, or its second build failed. */
  default void packageNotReproduced(PlannedPackage planned, BuildFailure failure) {}

  /** The build is over, or was interrupted. */
  default void finished(BuildResult result) {}
}
