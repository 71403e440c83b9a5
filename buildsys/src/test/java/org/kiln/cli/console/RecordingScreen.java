package org.kiln.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Keeps what is printed; says that it is live or not. */
final class RecordingScreen implements Screen {
  final List<String> lines = new ArrayList<>();
  IntFunction<List<String>> below = width -> List.of();
  boolean isLive = true;

  @Override
  public void print(String line) {
    lines.add(line);
  }

  @Override
  public void keepBelow(IntFunction<List<String>> lines) {
    below = lines;
  }

  @Override
  public boolean isLive() {
    return isLive;
  }

  @Override
  public void close() {}
}
