package org.kiln.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the messages of a running case: JSON objects with one of the members of case.mjs. */
record Messages(Transcript transcript, CompletableFuture<Ending> ending) {
  static final ObjectMapper JSON = new ObjectMapper();

  Messages() {
    this(new Transcript(), new CompletableFuture<>());
  }

  /** Takes one message; the first ending counts. */
  void accept(String message) {
    JsonNode json = parse(message);
    Optional.ofNullable(json.get("output")).ifPresent(line -> transcript.write(line.asText()));
    Optional.ofNullable(json.get("event")).ifPresent(transcript::report);
    Optional.ofNullable(json.get("ending")).map(Messages::toEnding).ifPresent(ending::complete);
  }

  private static Ending toEnding(JsonNode json) {
    if (json.has("returned")) {
      return new Ending.Returned(json.get("returned"));
    }
    return json.has("threw")
        ? new Ending.Threw(json.get("threw").asText())
        : new Ending.Crashed(json.path("crashed").asText());
  }

  private static JsonNode parse(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      // A process that was killed while it wrote leaves half a line.
      return JSON.createObjectNode().put("output", message);
    }
  }
}
