package org.kiln.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A case in a process of Node's own.
 *
 * @param command Node with its flags and the host program
 * @param directory an empty directory for the process to run in
 */
record NodeRun(List<String> command, Path directory) {

  /**
   * Runs a case and waits for its end.
   *
   * @throws VerifyException when Node cannot be started
   */
  GuestRun run(Spec spec, Duration timeout) throws IOException {
    Path mailbox = Files.createFile(directory.resolve("messages.jsonl"));
    Path specFile = directory.resolve("spec.json");
    Files.writeString(specFile, Messages.JSON.writeValueAsString(spec));
    long begin = System.nanoTime();
    var messages = new Messages();
    Ending ending = await(start(specFile, mailbox), timeout, messages.transcript());
    Files.readAllLines(mailbox).forEach(messages::accept);
    return new GuestRun(
        messages.ending().getNow(ending),
        messages.transcript().events(),
        messages.transcript().output(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private Process start(Path spec, Path mailbox) {
    var arguments = new ArrayList<>(command);
    arguments.add(spec.toString());
    arguments.add(mailbox.toString());
    try {
      Process process =
          OwnedProcesses.start(
              new ProcessBuilder(arguments)
                  .directory(directory.toFile())
                  .redirectErrorStream(true));
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new VerifyException(
          "cannot start Node as %s: %s".formatted(command.get(0), e.getMessage()),
          "Install it (apt-get install nodejs), or name it in KILN_NODE.",
          e);
    }
  }

  /** Returns how the process ended; the case's own word, if it left one, counts more. */
  private static Ending await(Process process, Duration timeout, Transcript transcript) {
    Thread reader = new Thread(() -> read(process, transcript), "kiln-node-output");
    reader.start();
    try {
      boolean isOver = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      OwnedProcesses.kill(process);
      reader.join();
      return isOver
          ? new Ending.Crashed("node ended with exit status " + process.exitValue())
          : new Ending.TimedOut(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ending.Crashed("the run was interrupted");
    } finally {
      OwnedProcesses.kill(process);
    }
  }

  private static void read(Process process, Transcript transcript) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(transcript::write);
    } catch (IOException | UncheckedIOException e) {
      transcript.write("(the rest of the output could not be read: " + e.getMessage() + ")");
    }
  }
}
