package org.kiln.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.kiln.build.BuildLog;
import org.kiln.verify.TestListener;

/**
 * A file of what happens in builds and tests, as JSON lines, for machines.
 *
 * <p>Each line is an object with {@code time} (ISO 8601, UTC) and {@code event}; most have {@code
 * package}. What builds print is not among them: it is in the logs that {@code package_failed}
 * names.
 */
public final class EventLog implements AutoCloseable {
  private final EventWriter events;

  EventLog(Writer lines, Clock clock) {
    this.events = new EventWriter(lines, clock);
  }

  /**
   * Opens a file for events, replacing one that is there.
   *
   * @throws ReportException when that fails
   */
  public static EventLog open(Path file) {
    try {
      return new EventLog(Files.newBufferedWriter(file), Clock.systemUTC());
    } catch (IOException e) {
      throw ReportException.cannotWrite(file.toString(), e);
    }
  }

  /** Returns a log that goes nowhere. */
  public static EventLog none() {
    return new EventLog(Writer.nullWriter(), Clock.systemUTC());
  }

  /** Returns who hears of builds. */
  public BuildLog builds() {
    return new BuildEvents(events);
  }

  /** Returns who hears of tests. */
  public TestListener tests() {
    return new TestEvents(events);
  }

  @Override
  public void close() {
    events.close();
  }
}
