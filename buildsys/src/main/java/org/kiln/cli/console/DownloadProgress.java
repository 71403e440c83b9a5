package org.kiln.cli.console;

import org.kiln.source.FetchListener;

/** Shows the downloads for one package. */
final class DownloadProgress implements FetchListener {
  private final Screen screen;
  private final RunningPackage target;

  DownloadProgress(Screen screen, RunningPackage target) {
    this.screen = screen;
    this.target = target;
  }

  @Override
  public void started(String name, String from, long totalBytes) {
    target.downloadStarted(name, totalBytes);
    if (!screen.isLive()) {
      String size = totalBytes < 0 ? "" : " (" + Amounts.size(totalBytes) + ")";
      screen.print("  " + name + size + " from " + from);
    }
  }

  @Override
  public void progressed(String name, long bytes) {
    target.downloaded(name, bytes);
  }

  @Override
  public void failed(String name, String from, String why) {
    screen.print("  " + name + " from " + from + ": " + why);
  }

  @Override
  public void finished(String name) {
    target.downloadEnded(name);
  }
}
