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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kiln.io.AtomicFiles;

/** Node.js: one process per case. */
public final class Node implements Guest {
  private final List<String> command;
  private final Path repository;
  private final int capacity;
  private final GuestFiles files;

  private Node(List<String> command, Path repository, int capacity, GuestFiles files) {
    this.command = List.copyOf(command);
    this.repository = repository;
    this.capacity = capacity;
    this.files = files;
  }

  /**
   * Creates a guest for a repository. The program is {@code KILN_NODE} of the environment, else
   * {@code node}.
   *
   * @param repository directory with pyodide.mjs
   * @param capacity how many processes may run at the same time
   */
  public static Node of(Path repository, int capacity, Map<String, String> environment) {
    String program = Optional.ofNullable(environment.get("KILN_NODE")).orElse("node");
    return of(repository, capacity, List.of(program));
  }

  static Node of(Path repository, int capacity, List<String> command) {
    return new Node(
        command, repository.toAbsolutePath().normalize(), capacity, GuestFiles.unpack());
  }

  @Override
  public String name() {
    return "node";
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public GuestRun run(GuestCase guestCase) {
    try {
      Path directory = Files.createTempDirectory(files.directory(), "run-");
      try {
        return run(guestCase, directory);
      } finally {
        AtomicFiles.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GuestRun run(GuestCase guestCase, Path directory) throws IOException {
    Path spec = directory.resolve("spec.json");
    Path mailbox = Files.createFile(directory.resolve("messages.jsonl"));
    Files.writeString(spec, Messages.JSON.writeValueAsString(spec(guestCase)));
    long begin = System.nanoTime();
    Process process = start(directory, spec, mailbox);
    var messages = new Messages();
    Ending ending;
    try {
      Thread reader = new Thread(() -> read(process, messages.transcript()), "kiln-node-output");
      reader.start();
      ending = await(process, guestCase.timeout());
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending = new Ending.Crashed("the run was interrupted");
    } finally {
      OwnedProcesses.kill(process);
    }
    Files.readAllLines(mailbox).forEach(messages::accept);
    return new GuestRun(
        messages.ending().getNow(ending),
        messages.transcript().events(),
        messages.transcript().output(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private Spec spec(GuestCase guestCase) {
    return new Spec(
        repository + "/",
        repository.resolve("pyodide.mjs").toUri().toString(),
        guestCase.root().resolve(guestCase.module()).toUri().toString(),
        guestCase.arguments());
  }

  private Process start(Path directory, Path spec, Path mailbox) {
    var arguments = new ArrayList<>(command);
    arguments.add(files.directory().resolve("node-host.mjs").toString());
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

  private static Ending await(Process process, Duration timeout) throws InterruptedException {
    if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Ending.Crashed("node ended with exit status " + process.exitValue());
    }
    OwnedProcesses.kill(process);
    return new Ending.TimedOut(timeout);
  }

  private static void read(Process process, Transcript transcript) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(transcript::write);
    } catch (IOException | UncheckedIOException e) {
      transcript.write("(the rest of the output could not be read: " + e.getMessage() + ")");
    }
  }

  @Override
  public void close() {
    files.close();
  }
}
