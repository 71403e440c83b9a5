package org.kiln.build;

import java.util.Comparator;
import java.util.List;

/**
 * The build requirements of one release, resolved for good.
 *
 * @param version the release
 * @param python the Python series that runs the build, for example {@code 3.13}
 * @param requirements what was resolved
 * @param wheels the result, sorted by name
 */
public record BuildLock(
    String version, String python, BuildRequirements requirements, List<LockedWheel> wheels) {
  /** Sorts the wheels. */
  public BuildLock {
    wheels = wheels.stream().sorted(Comparator.comparing(LockedWheel::file)).toList();
  }

  /** Returns whether this lock is for a release and a Python series. */
  public boolean isFor(String release, String series) {
    return version.equals(release) && python.equals(series);
  }

  /** Returns the wheels as an input of an action's key. */
  List<String> inputs() {
    return wheels.stream().map(w -> w.file() + " " + w.sha256()).toList();
  }
}
