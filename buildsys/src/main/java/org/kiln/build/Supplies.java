package org.kiln.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiln.recipe.BuildType;
import org.kiln.source.FetchListener;
import org.kiln.source.Sources;
import org.kiln.toolchain.Line;

/**
 * Brings everything into the store that builds download: sources, and the wheels of build
 * requirements.
 */
public record Supplies(Sources sources, WheelFetcher wheels, Line line) {
  /**
   * Fetches what the build of a package needs, but for what is built before it.
   *
   * @return the files in the store
   * @throws org.kiln.source.SourceException if something can't be had
   * @throws BuildException if the build requirements are not locked, so that nobody knows them
   */
  public List<Path> fetch(PlannedPackage planned, FetchListener listener)
      throws InterruptedException {
    var files = new ArrayList<Path>();
    sources.fetch(planned.recipe(), planned.release(), listener);
    sources.stored(planned.recipe(), planned.release()).ifPresent(files::add);
    for (LockedWheel wheel : locked(planned)) {
      files.add(wheels.fetch(wheel, listener));
    }
    return List.copyOf(files);
  }

  private List<LockedWheel> locked(PlannedPackage planned) {
    if (planned.type() != BuildType.PACKAGE || Locks.isWheel(planned)) {
      return List.of();
    }
    return Locks.committed(planned, line)
        .map(BuildLock::wheels)
        .orElseThrow(() -> unlocked(planned));
  }

  private BuildException unlocked(PlannedPackage planned) {
    return new BuildException(
        "%s has no build.lock.yaml for the line %s, which names what its build requires"
            .formatted(planned.label(), line.name()),
        "Run `kiln lock %s --line %s`, and commit the file.".formatted(planned.name(), line.name()),
        null);
  }
}
