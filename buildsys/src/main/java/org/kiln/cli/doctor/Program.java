package org.kiln.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that tells its version.
 *
 * @param command its name or path
 */
record Program(String command) {
  private static final long SECONDS_TO_ANSWER = 20;
  private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.\\d+");

  /** Returns the first line that it prints about its version; nothing where it does not run. */
  Optional<String> version() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command, "--version"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(new File("/dev/null"))
              .start();
      return version(process);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> version(Process process)
      throws IOException, InterruptedException {
    try {
      // The answer is a line: it fits the pipe, so that waiting first can't block the program.
      if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS) || process.exitValue() != 0) {
        return Optional.empty();
      }
      byte[] answer = process.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().map(String::strip).findFirst();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Returns the first number of a version: that of {@code v20.19.2} is 20. */
  static OptionalInt major(String version) {
    Matcher number = MAJOR.matcher(version);
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
  }
}
