package org.kiln.verify.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;

/** Reads the lines of suite-host.mjs. */
final class EventReader {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final char MARK = '\u001e';

  private EventReader() {}

  /** Returns what a line says; what is no message is output. */
  static Event read(String line) {
    try {
      return line.indexOf(MARK) == 0
          ? message(JSON.readTree(line.substring(1)))
          : new Event.Wrote(line);
    } catch (JsonProcessingException e) {
      // A process that was killed while it wrote leaves half a line.
      return new Event.Wrote(line);
    }
  }

  private static Event message(JsonNode json) {
    if (json.has("event")) {
      return event(json.get("event"));
    }
    return json.has("ending")
        ? new Event.Gone(ending(json.get("ending")))
        : new Event.Wrote(json.path("output").asText());
  }

  private static String ending(JsonNode json) {
    return json.has("threw") ? json.get("threw").asText() : "the process ended too early";
  }

  private static Event event(JsonNode json) {
    if (json.has("started")) {
      return new Event.Started(json.get("started").asText(), json.path("place").asInt());
    }
    if (json.has("finished")) {
      return new Event.Ended(end(json));
    }
    return json.has("done")
        ? new Event.Done(json.get("done"), json.path("memory").asLong())
        : new Event.Ready();
  }

  private static TestEnd end(JsonNode json) {
    return new TestEnd(
        json.get("finished").asText(),
        Outcome.parse(json.path("outcome").asText()),
        json.path("message").asText(),
        Duration.ofNanos((long) (json.path("seconds").asDouble() * 1e9)));
  }
}
