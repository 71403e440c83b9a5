package org.kiln.container.docker;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kiln.container.ContainerException;
import org.kiln.container.ContainerSpec;
import org.kiln.container.Usage;

/** One container from its creation to its removal. */
final class DockerRun {
  private static final long ATTACHING_SECONDS = 60;
  private static final long MEGABYTE = 1_000_000;
  private static final String OUT_OF_MEMORY =
      "kiln: the system ended a process of this container, which had reached its limit of %d MB of memory";

  private final DockerConnection connection;
  private final ContainerSpec spec;
  private final RunLabel label;
  private final EndedContainer end;

  DockerRun(DockerConnection connection, ContainerSpec spec, RunLabel label) {
    this.connection = connection;
    this.spec = spec;
    this.label = label;
    this.end = new EndedContainer(connection, spec.name());
  }

  int run(Consumer<String> output, Consumer<Usage> usage) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    String id = connection.asking("creating the container " + spec.name(), this::create);
    var lines = new OutputLines(output);
    var samples = new UsageSamples(usage);
    try {
      follow(id, lines, samples);
      int status = end.exitStatus(id);
      if (status != 0
          && connection.asking(
              "inspecting the container " + spec.name(), () -> ranOutOfMemory(id))) {
        output.accept(OUT_OF_MEMORY.formatted(spec.memoryBytes().orElse(0) / MEGABYTE));
      }
      return status;
    } finally {
      end.remove(id);
      Closing.inBackground(lines);
      Closing.inBackground(samples);
    }
  }

  private boolean ranOutOfMemory(String id) {
    return Boolean.TRUE.equals(
        connection.client().inspectContainerCmd(id).exec().getState().getOOMKilled());
  }

  private String create() {
    var command = connection.client().createContainerCmd(spec.image());
    return ContainerRequest.complete(command, spec, label).exec().getId();
  }

  /** Attaches before the start, so that no line is missed, and returns when the streams end. */
  private void follow(String id, OutputLines lines, UsageSamples samples)
      throws InterruptedException {
    connection.asking("attaching to the container " + spec.name(), () -> attach(id, lines));
    if (!lines.awaitStarted(ATTACHING_SECONDS, TimeUnit.SECONDS)) {
      throw new ContainerException(
          "the Docker engine did not attach to the container " + spec.name() + " in time",
          "Is the engine overloaded? See its log.",
          null);
    }
    connection.asking("starting the container " + spec.name(), () -> start(id));
    connection.asking(
        "measuring the container " + spec.name(),
        () -> connection.client().statsCmd(id).exec(samples));
    Awaiting.completion(lines, "reading the output of the container " + spec.name(), connection);
  }

  private OutputLines attach(String id, OutputLines lines) {
    return connection
        .client()
        .attachContainerCmd(id)
        .withStdOut(true)
        .withStdErr(true)
        .withFollowStream(true)
        .exec(lines);
  }

  private Void start(String id) {
    return connection.client().startContainerCmd(id).exec();
  }
}
