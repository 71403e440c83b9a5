package org.kiln.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The pip of the machine's own Python.
 *
 * @param environment the process's
 */
record HostPip(Map<String, String> environment) implements Pip.Asking {
  private static final long SECONDS_TO_ANSWER = 30;

  @Override
  public Optional<String> ask() throws InterruptedException {
    try {
      return output(start());
    } catch (IOException e) {
      return Optional.empty(); // there is no python3
    }
  }

  private Process start() throws IOException {
    var builder = new ProcessBuilder(List.of("python3", "-c", Pip.PROGRAM));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Optional<String> output(Process process) throws IOException, InterruptedException {
    try {
      // The answer is a line: it fits the pipe, so that waiting first can't block the program.
      if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS) || process.exitValue() != 0) {
        return Optional.empty();
      }
      byte[] answer = process.getInputStream().readAllBytes();
      return Optional.of(new String(answer, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }
}
