package org.kiln.verify.suite;

import java.time.Duration;

/**
 * The end of a test.
 *
 * @param id for example {@code numpy/fft/tests/test_helper.py::TestIRFFTN::test_not_last_axis}
 * @param message why it did not pass, one or more lines
 */
public record TestEnd(String id, Outcome outcome, String message, Duration duration) {
  /** Returns the line of the message that says most: pytest marks that of the error by an E. */
  public String headline() {
    return message
        .lines()
        .filter(line -> line.startsWith("E  "))
        .map(line -> line.substring(1).strip())
        .findFirst()
        .or(() -> message.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse("");
  }
}
