package org.kiln.cli.check;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Runs steps, each with its own log. */
final class StepRunner {
  private static final int LAST_LINES = 40;

  private final Path logs;

  StepRunner(Path logs) {
    this.logs = logs;
  }

  /**
   * Runs a step to its end.
   *
   * @throws IOException if its program can't be started or its log not be written
   * @throws InterruptedException if the thread was interrupted; the program is ended then
   */
  Outcome run(Step step) throws IOException, InterruptedException {
    Path log = Files.createDirectories(logs).resolve(step.name().replace(' ', '-') + ".log");
    // Whole seconds, since some file systems keep no finer times.
    Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    long start = System.nanoTime();
    Process process = start(step);
    try {
      process.getOutputStream().close();
      List<String> output = copy(process, log);
      int status = process.waitFor();
      Tally tally = step.counter().count(output, begin);
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      return new Outcome(step, status, tally, time, output, log);
    } finally {
      process.destroy();
    }
  }

  private static Process start(Step step) throws IOException {
    var builder = new ProcessBuilder(step.command());
    // The launcher may have found a Java that is not the first on PATH.
    builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
    return builder.directory(step.directory().toFile()).redirectErrorStream(true).start();
  }

  private static List<String> copy(Process process, Path log) throws IOException {
    Deque<String> last = new ArrayDeque<>();
    try (BufferedReader from = process.inputReader();
        BufferedWriter to = Files.newBufferedWriter(log)) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        to.write(line);
        to.newLine();
        last.addLast(line);
        if (last.size() > LAST_LINES) {
          last.removeFirst();
        }
      }
    }
    return List.copyOf(last);
  }
}
