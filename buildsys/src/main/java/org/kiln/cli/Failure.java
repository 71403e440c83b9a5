package org.kiln.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error in the shape in which it is told to the user.
 *
 * @param code what the process ends with
 * @param what one or more lines
 * @param remedy what to do about it, one or more lines
 */
record Failure(ExitCode code, String what, Optional<String> remedy) {
  static Failure of(ExitCode code, String what, @Nullable String remedy) {
    return new Failure(code, what, Optional.ofNullable(remedy));
  }

  /** Returns the text for standard error, without a line end. */
  String text() {
    return "error: " + what.strip() + remedy.map(advice -> "\n" + advice.strip()).orElse("");
  }
}
