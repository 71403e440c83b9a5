package org.kiln.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a running case writes and reports; many threads may add. */
public final class Transcript {
  /** Enough for any reader; a case that prints for ever must not fill the memory. */
  private static final int HALF = 200_000;

  private final StringBuilder head = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private final List<JsonNode> events = new ArrayList<>();
  private long dropped;

  /** Adds a line of output. */
  public synchronized void write(String line) {
    StringBuilder part = head.length() < HALF ? head : tail;
    part.append(line).append('\n');
    if (tail.length() > 2 * HALF) {
      dropped += HALF;
      tail.delete(0, HALF);
    }
  }

  synchronized void report(JsonNode event) {
    events.add(event);
  }

  /** Returns the output; the middle of a very long one is left out. */
  public synchronized String output() {
    return dropped == 0
        ? head.toString() + tail
        : "%s… %d characters left out …%n%s".formatted(head, dropped, tail);
  }

  synchronized List<JsonNode> events() {
    return List.copyOf(events);
  }
}
