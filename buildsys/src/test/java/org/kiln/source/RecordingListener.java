package org.kiln.source;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears, but for progress. */
final class RecordingListener implements FetchListener {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  List<String> lines() {
    return lines;
  }

  @Override
  public void started(String name, String from, long totalBytes) {
    lines.add("started " + name + " " + from + " " + totalBytes);
  }

  @Override
  public void failed(String name, String from, String why) {
    lines.add("failed " + name + " " + from + " " + why);
  }

  @Override
  public void finished(String name) {
    lines.add("finished " + name);
  }
}
