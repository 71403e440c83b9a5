package org.kiln.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.kiln.build.Artifact;
import org.kiln.build.ArtifactStore;
import org.kiln.build.BuildLog;
import org.kiln.build.BuildResult;
import org.kiln.io.AtomicFiles;
import org.kiln.recipe.PackageName;
import org.kiln.report.ReportException;

/**
 * Follows a build and tells of it afterwards: {@code report.html}, a page that needs nothing beside
 * itself, and {@code report.json}.
 */
public final class BuildReport {
  private final Instant began;
  private final Timeline timeline;

  /**
   * Begins to follow a build.
   *
   * @param clock the time of day
   * @param nanoClock the time in nanoseconds, from whatever origin
   */
  public BuildReport(InstantSource clock, LongSupplier nanoClock) {
    this.began = clock.instant();
    this.timeline = new Timeline(nanoClock);
  }

  /** Returns what must hear of the build. */
  public BuildLog log() {
    return timeline;
  }

  /** Returns whether a package was worked on. */
  public boolean hasWork() {
    return timeline.hasWork();
  }

  /**
   * Writes the report into a directory, over that of an earlier build.
   *
   * @return the page
   * @throws ReportException if it cannot be written
   */
  public Path write(BuildResult result, ArtifactStore store, Path directory) {
    ObjectNode json = ReportJson.of(report(result, new ArtifactContents(store)::of));
    Path page = directory.resolve("report.html");
    try {
      AtomicFiles.write(directory.resolve("report.json"), json.toPrettyString() + "\n");
      AtomicFiles.write(page, ReportPage.of(json));
    } catch (UncheckedIOException e) {
      throw ReportException.cannotWrite(
          "the report in " + directory, Objects.requireNonNull(e.getCause()));
    }
    return page;
  }

  /** Returns what is in {@code report.json}, but for the contents of packages. */
  public ObjectNode brief(BuildResult result) {
    return ReportJson.brief(report(result, artifact -> List.of()));
  }

  private RunReport report(BuildResult result, Function<Artifact, List<ContentSize>> contents) {
    List<PackageRun> packages = new PackageRuns(result, timeline, contents).all();
    return new RunReport(
        result.plan().line().name(),
        began,
        timeline.now(),
        result.isSuccess(),
        packages,
        CriticalPath.of(packages),
        result.reproduced().stream().map(PackageName::text).toList());
  }
}
