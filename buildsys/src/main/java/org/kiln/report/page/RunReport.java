package org.kiln.report.page;

import java.time.Instant;
import java.util.List;

/**
 * One run of a build.
 *
 * @param line the Python series that was built for
 * @param began when
 * @param seconds how long it took
 * @param isSuccess whether everything is there that was asked for
 * @param packages each package of the plan, in an order in which they can be built
 * @param criticalPath the names of those that the end waited for, one after the other
 * @param reproduced the names of those that came out the same when they were built again
 */
record RunReport(
    String line,
    Instant began,
    double seconds,
    boolean isSuccess,
    List<PackageRun> packages,
    List<String> criticalPath,
    List<String> reproduced) {
  /** Copies the lists. */
  RunReport {
    packages = List.copyOf(packages);
    criticalPath = List.copyOf(criticalPath);
    reproduced = List.copyOf(reproduced);
  }
}
