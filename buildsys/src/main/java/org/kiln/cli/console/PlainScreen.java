package org.kiln.cli.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntFunction;

/** A screen that only ever goes on: a file, a pipe, a build server. */
public final class PlainScreen implements Screen {
  private final PrintWriter out;

  /** Creates a screen that prints to a writer. */
  public PlainScreen(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void print(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void keepBelow(IntFunction<List<String>> lines) {}

  @Override
  public boolean isLive() {
    return false;
  }

  @Override
  public void close() {}
}
