package org.kiln.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * What came of a case.
 *
 * @param events what the case reported, in order
 * @param output what the case and the runtime wrote, both streams in one; the middle of a very long
 *     output is left out
 * @param duration from the start of the process or page to the end
 */
public record GuestRun(Ending ending, List<JsonNode> events, String output, Duration duration) {
  /** Copies the list. */
  public GuestRun {
    events = List.copyOf(events);
  }

  /** Returns the ending and the guest's output, as the message of a failed test shows them. */
  public String describe() {
    return output.isBlank()
        ? ending.describe()
        : ending.describe() + "\n--- the guest's output ---\n" + output.stripTrailing();
  }
}
