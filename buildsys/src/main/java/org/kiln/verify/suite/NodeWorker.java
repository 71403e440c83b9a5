package org.kiln.verify.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kiln.verify.OwnedProcesses;

/** A worker that is a process of Node. */
final class NodeWorker implements Worker {
  private final Process process;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private Duration waited = Duration.ZERO;

  private NodeWorker(Process process) {
    this.process = process;
  }

  static NodeWorker start(ProcessBuilder builder) throws IOException {
    var worker = new NodeWorker(OwnedProcesses.start(builder.redirectErrorStream(true)));
    Thread reader = new Thread(worker::read, "kiln-suite-output");
    reader.setDaemon(true);
    reader.start();
    return worker;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().map(EventReader::read).forEach(events::add);
    } catch (IOException | UncheckedIOException e) {
      events.add(new Event.Wrote("(the rest of the output could not be read: " + e + ")"));
    }
    int status = process.onExit().join().exitValue();
    events.add(new Event.Gone("node ended with exit status " + status));
  }

  @Override
  public void give(Order order) {
    try {
      Writer orders = process.outputWriter(StandardCharsets.UTF_8);
      orders.write(EventReader.JSON.writeValueAsString(order) + "\n");
      orders.flush();
    } catch (IOException e) {
      // The process has ended, which the next event tells.
      events.add(new Event.Wrote("(an order could not be given: " + e.getMessage() + ")"));
    }
  }

  @Override
  public Optional<Event> next(Duration limit) throws InterruptedException {
    return Optional.ofNullable(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public Duration waited() {
    Duration now = RunQueue.waited(process.toHandle());
    // Of a process that has ended nothing is known.
    waited = now.compareTo(waited) > 0 ? now : waited;
    return waited;
  }

  @Override
  public void close() {
    OwnedProcesses.kill(process);
  }
}
