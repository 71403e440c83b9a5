package org.kiln.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiln.io.AtomicFiles;

/** Node.js: one process per case. */
public final class Node implements Guest {
  private final List<String> command;
  private final Path repository;
  private final int capacity;
  private final GuestFiles files;

  private Node(List<String> node, Path repository, int capacity, GuestFiles files) {
    var withHost = new ArrayList<>(node);
    withHost.add(files.directory().resolve("node-host.mjs").toString());
    this.command = List.copyOf(withHost);
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

  /**
   * Creates a guest for a repository.
   *
   * @param node the program and its flags
   */
  static Node of(Path repository, int capacity, List<String> node) {
    return new Node(node, repository.toAbsolutePath().normalize(), capacity, GuestFiles.unpack());
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
        return new NodeRun(command, directory).run(spec(guestCase), guestCase.timeout());
      } finally {
        AtomicFiles.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Spec spec(GuestCase guestCase) {
    return new Spec(
        repository + "/",
        repository.resolve("pyodide.mjs").toUri().toString(),
        guestCase.root().resolve(guestCase.module()).toUri().toString(),
        guestCase.arguments());
  }

  @Override
  public void close() {
    files.close();
  }
}
