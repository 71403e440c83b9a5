package org.kiln.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The program in a process of its own, with the real container engine. */
final class KilnProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private KilnProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static KilnProcess start(Path cache, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                // A background job, such as a server's, ignores Ctrl-C, and so do its children.
                "env",
                "--default-signal=INT",
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dkiln.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path", ""),
                Kiln.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KILN_CACHE", cache.toString());
    return new KilnProcess(builder.start());
  }

  /** Reads until a line fulfils the condition; returns whether one did. */
  boolean await(Predicate<String> condition) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (condition.test(line)) {
        return true;
      }
    }
    return false;
  }

  /** Waits for the end; returns the exit status. */
  int end() throws Exception {
    await(line -> false);
    return process.waitFor();
  }

  /** Sends what Ctrl-C does. */
  void interrupt() throws Exception {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
  }

  /** Ends it at once, as kill -9 does. */
  void kill() throws Exception {
    new ProcessBuilder("kill", "-KILL", String.valueOf(process.pid())).start().waitFor();
  }

  String lines() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
