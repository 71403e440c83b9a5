package org.kiln.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How a case ended. */
public sealed interface Ending {
  /** Returns the ending in words. */
  String describe();

  /**
   * The case returned.
   *
   * @param value the result; JSON's null where there was none
   */
  record Returned(JsonNode value) implements Ending {
    @Override
    public String describe() {
      return "returned " + value;
    }
  }

  /**
   * The case threw.
   *
   * @param error the error with its stack
   */
  record Threw(String error) implements Ending {
    @Override
    public String describe() {
      return "threw " + error;
    }
  }

  /**
   * The process or page ended before the case did.
   *
   * @param how in words
   */
  record Crashed(String how) implements Ending {
    @Override
    public String describe() {
      return "crashed: " + how;
    }
  }

  /**
   * The case took too long and was stopped.
   *
   * @param limit the time it had
   */
  record TimedOut(Duration limit) implements Ending {
    @Override
    public String describe() {
      return "timed out after %d s".formatted(limit.toSeconds());
    }
  }
}
