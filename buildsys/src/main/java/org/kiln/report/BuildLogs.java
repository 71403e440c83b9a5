package org.kiln.report;

import java.util.List;
import org.kiln.build.ActionResult;
import org.kiln.build.BuildFailure;
import org.kiln.build.BuildLog;
import org.kiln.build.BuildResult;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.PackageName;
import org.kiln.source.FetchListener;

/**
 * Lets several hear of one build.
 *
 * @param logs who hears, in this order
 */
public record BuildLogs(List<BuildLog> logs) implements BuildLog {
  /** Copies the list. */
  public BuildLogs {
    logs = List.copyOf(logs);
  }

  @Override
  public void started(List<PlannedPackage> order) {
    logs.forEach(log -> log.started(order));
  }

  @Override
  public void preparingToolchain() {
    logs.forEach(BuildLog::preparingToolchain);
  }

  @Override
  public void toolchainLine(String line) {
    logs.forEach(log -> log.toolchainLine(line));
  }

  @Override
  public void note(PackageName name, String message) {
    logs.forEach(log -> log.note(name, message));
  }

  @Override
  public void packageStarted(PlannedPackage planned) {
    logs.forEach(log -> log.packageStarted(planned));
  }

  @Override
  public FetchListener downloads(PackageName name) {
    return new FetchListeners(logs.stream().map(log -> log.downloads(name)).toList());
  }

  @Override
  public void phaseStarted(PackageName name, String phase) {
    logs.forEach(log -> log.phaseStarted(name, phase));
  }

  @Override
  public void line(PackageName name, String phase, String line) {
    logs.forEach(log -> log.line(name, phase, line));
  }

  @Override
  public void packageBuilt(PlannedPackage planned, ActionResult result) {
    logs.forEach(log -> log.packageBuilt(planned, result));
  }

  @Override
  public void packageCached(PlannedPackage planned, ActionResult result) {
    logs.forEach(log -> log.packageCached(planned, result));
  }

  @Override
  public void packageFailed(PlannedPackage planned, BuildFailure failure) {
    logs.forEach(log -> log.packageFailed(planned, failure));
  }

  @Override
  public void packageCancelled(PlannedPackage planned, PackageName because) {
    logs.forEach(log -> log.packageCancelled(planned, because));
  }

  @Override
  public void finished(BuildResult result) {
    logs.forEach(log -> log.finished(result));
  }

  private record FetchListeners(List<FetchListener> listeners) implements FetchListener {
    @Override
    public void started(String name, String from, long totalBytes) {
      listeners.forEach(listener -> listener.started(name, from, totalBytes));
    }

    @Override
    public void progressed(String name, long bytes) {
      listeners.forEach(listener -> listener.progressed(name, bytes));
    }

    @Override
    public void failed(String name, String from, String why) {
      listeners.forEach(listener -> listener.failed(name, from, why));
    }

    @Override
    public void finished(String name) {
      listeners.forEach(listener -> listener.finished(name));
    }
  }
}
