package org.kiln.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kiln.recipe.PackageName;

/** Writes events, each as a line of JSON; many threads may write. */
record EventWriter(Writer lines, Clock clock) implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns a new event that happens now. */
  ObjectNode of(String what) {
    return JSON.createObjectNode()
        .put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("event", what);
  }

  /** Returns a new event of a package that happens now. */
  ObjectNode of(String what, PackageName name) {
    return of(what).put("package", name.text());
  }

  /** Writes a whole line at once, so that who reads along never sees half of one. */
  synchronized void write(ObjectNode event) {
    try {
      lines.write(event + "\n");
      lines.flush();
    } catch (IOException e) {
      throw ReportException.cannotWrite("the file of events", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw ReportException.cannotWrite("the file of events", e);
    }
  }
}
