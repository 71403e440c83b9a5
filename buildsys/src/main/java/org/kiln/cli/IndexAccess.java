package org.kiln.cli;

import org.kiln.build.BuildLog;
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
        (spec, output) -> around.machinery().get().containers().run(spec, output),
        () -> Workshop.image(around.machinery().get().toolchain(), BuildLog.NONE));
  }
}
