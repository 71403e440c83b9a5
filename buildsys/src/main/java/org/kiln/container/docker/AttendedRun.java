package org.kiln.container.docker;

import java.util.concurrent.TimeUnit;
import org.kiln.container.Console;
import org.kiln.container.ContainerException;
import org.kiln.container.ContainerSpec;

/** One container whose program has a terminal, from its creation to its removal. */
final class AttendedRun {
  private static final long ATTACHING_SECONDS = 60;

  private final DockerConnection connection;
  private final ContainerSpec spec;
  private final RunLabel label;
  private final Console console;
  private final EndedContainer end;

  AttendedRun(DockerConnection connection, ContainerSpec spec, RunLabel label, Console console) {
    this.connection = connection;
    this.spec = spec;
    this.label = label;
    this.console = console;
    this.end = new EndedContainer(connection, spec.name());
  }

  int run() throws InterruptedException {
    String id = connection.asking("creating the container " + spec.name(), this::create);
    var output = new TerminalOutput(console.output());
    try {
      attend(id, output);
      return end.exitStatus(id);
    } finally {
      end.remove(id);
      Closing.inBackground(output);
    }
  }

  private String create() {
    var command = connection.client().createContainerCmd(spec.image());
    return ContainerRequest.complete(command, spec, label)
        .withTty(true)
        .withAttachStdin(true)
        .withStdinOpen(true)
        .withStdInOnce(true)
        .exec()
        .getId();
  }

  private void attend(String id, TerminalOutput output) throws InterruptedException {
    connection.asking("attaching to the container " + spec.name(), () -> attach(id, output));
    if (!output.awaitStarted(ATTACHING_SECONDS, TimeUnit.SECONDS)) {
      throw new ContainerException(
          "the Docker engine did not attach to the container " + spec.name() + " in time",
          "Is the engine overloaded? See its log.",
          null);
    }
    connection.asking("starting the container " + spec.name(), () -> start(id));
    resize(id);
    console.onResize(() -> resize(id));
    Awaiting.completion(output, "reading from the container " + spec.name(), connection);
  }

  private TerminalOutput attach(String id, TerminalOutput output) {
    return connection
        .client()
        .attachContainerCmd(id)
        .withStdIn(console.input())
        .withStdOut(true)
        .withStdErr(true)
        .withFollowStream(true)
        .exec(output);
  }

  private Void start(String id) {
    return connection.client().startContainerCmd(id).exec();
  }

  private void resize(String id) {
    Console.Size size = console.size();
    connection.asking(
        "telling the container " + spec.name() + " its size", () -> resized(id, size));
  }

  private boolean resized(String id, Console.Size size) {
    if (size.columns() < 1 || size.rows() < 1) {
      return false;
    }
    connection.client().resizeContainerCmd(id).withSize(size.rows(), size.columns()).exec();
    return true;
  }
}
