package org.kiln.cli;

import org.kiln.build.BuildLog;
import org.kiln.container.ContainerException;
import org.kiln.source.PackageIndex;
import org.kiln.source.SourceStore;
import org.kiln.source.Timing;

/** Finds the Python package index; a container engine is only asked where the host has no pip. */
final class IndexAccess {
  private IndexAccess() {}

  static PackageIndex of(Surroundings around) {
    return of(around, Timing.DEFAULT);
  }

  static PackageIndex of(Surroundings around, Timing timing) {
    return PackageIndex.of(
        timing,
        new SourceStore(around.cache()),
        around.environment(),
        (spec, output) -> machinery(around).containers().run(spec, output),
        () -> Workshop.image(machinery(around).toolchain(), BuildLog.NONE));
  }

  private static Machinery machinery(Surroundings around) {
    try {
      return around.machinery().get();
    } catch (ContainerException e) {
      throw new ContainerException(
          "this machine has no pip that tells the package index, and no engine to run one in: "
              + e.getMessage(),
          "Install pip (apt-get install python3-pip), or start a container engine.",
          e);
    }
  }
}
