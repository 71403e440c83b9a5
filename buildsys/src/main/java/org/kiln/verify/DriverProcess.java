package org.kiln.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A running chromedriver, the parent of its browser.
 *
 * <p>Started here and not by Selenium, whose driver service takes seconds to end one whose browser
 * hangs, and which wants its download manager even when it has nothing to do.
 */
record DriverProcess(Process process, URL url) implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("started successfully on port (\\d+)");

  /** Starts a driver on a free port and waits until it listens. */
  static DriverProcess start(Path program) throws IOException {
    Process process =
        OwnedProcesses.start(
            new ProcessBuilder(program.toString(), "--port=0").redirectErrorStream(true));
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    Optional<String> port =
        lines
            .lines()
            .flatMap(line -> READY.matcher(line).results())
            .map(match -> match.group(1))
            .findFirst();
    discard(lines);
    if (port.isEmpty()) {
      OwnedProcesses.kill(process);
      throw new IOException("it ended without naming its port");
    }
    return new DriverProcess(process, URI.create("http://localhost:" + port.get()).toURL());
  }

  /** Reads on, since a full pipe would stop the driver. */
  private static void discard(BufferedReader lines) {
    Thread thread =
        new Thread(
            () -> {
              try (lines) {
                lines.lines().forEach(line -> {});
              } catch (IOException | UncheckedIOException e) {
                // The driver has ended.
              }
            },
            "kiln-chromedriver-output");
    thread.setDaemon(true);
    thread.start();
  }

  /** Kills the browser, which may hang, and the driver. */
  @Override
  public void close() {
    OwnedProcesses.kill(process);
    process.onExit().join();
  }
}
