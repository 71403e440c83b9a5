package org.kiln.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the run of package-tests.mjs into results, also one that did not come to its end. */
final class SuiteReader {
  /** Enough to see what led to a failure, little enough to read. */
  private static final int OUTPUT_SHOWN = 10_000;

  private static final int ALL_PASSED = 0;
  private static final int SOME_FAILED = 1;
  private static final int NO_TESTS = 5;

  private final GuestRun run;
  private final List<TestResult> tests = new ArrayList<>();
  private Optional<String> running = Optional.empty();

  private SuiteReader(GuestRun run) {
    this.run = run;
  }

  /** Returns the results of all tests that began. */
  static List<TestResult> read(GuestRun run) {
    var reader = new SuiteReader(run);
    run.events().forEach(reader::accept);
    reader.end();
    return List.copyOf(reader.tests);
  }

  private void accept(JsonNode event) {
    String test = event.path("test").asText();
    String outcome = event.path("outcome").asText();
    if (outcome.equals("started")) {
      running = Optional.of(test);
      return;
    }
    running = Optional.empty();
    Outcome parsed = Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
    String message = event.path("message").asText();
    tests.add(
        new TestResult(
            test,
            parsed,
            parsed == Outcome.FAILED ? withOutput(message) : message,
            Duration.ofNanos((long) (event.path("seconds").asDouble() * 1e9))));
  }

  private void end() {
    if (run.ending() instanceof Ending.Returned returned) {
      pytestFailure(returned.value()).ifPresent(why -> fail("pytest", why));
    } else {
      fail(running.orElse("the run of the tests"), run.ending().describe());
    }
  }

  private static Optional<String> pytestFailure(JsonNode status) {
    int value = status.asInt(ALL_PASSED);
    return switch (value) {
      case ALL_PASSED, SOME_FAILED -> Optional.empty();
      case NO_TESTS -> Optional.of("the test file has no test");
      default -> Optional.of("pytest gave up with exit status " + value);
    };
  }

  private void fail(String test, String why) {
    tests.add(TestResult.failed(test, withOutput(why)));
  }

  private String withOutput(String message) {
    String output = run.output().strip();
    if (output.isEmpty()) {
      return message;
    }
    String shown =
        output.length() <= OUTPUT_SHOWN
            ? output
            : "… " + output.substring(output.length() - OUTPUT_SHOWN);
    return message.stripTrailing() + "\n--- the guest's output ---\n" + shown;
  }
}
