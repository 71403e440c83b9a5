package org.kiln.cli;

import java.io.PrintWriter;
import org.kiln.cli.console.Amounts;
import org.kiln.source.FetchListener;

/**
 * Tells of downloads in lines.
 *
 * @param out where the lines go
 */
record FetchLines(PrintWriter out) implements FetchListener {
  @Override
  public void started(String name, String from, long totalBytes) {
    String size = totalBytes < 0 ? "" : " (" + Amounts.size(totalBytes) + ")";
    out.println("fetching " + name + size);
    out.flush();
  }

  @Override
  public void failed(String name, String from, String why) {
    out.println("fetching " + name + ": " + from + ": " + why);
    out.flush();
  }
}
