package org.kiln.container.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.kiln.container.Console;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ContainerSpec;
import org.kiln.container.ImageBuilder;
import org.kiln.container.ImageSpec;
import org.kiln.container.ImageTransfer;
import org.kiln.container.Usage;

/**
 * Containers and images of a Docker engine.
 *
 * <p>Each container has a label that names this process; {@link #connect} removes those whose
 * process was killed.
 */
public final class DockerEngine
    implements ContainerRunner, ImageBuilder, ImageTransfer, AutoCloseable {
  private final DockerConnection connection;
  private final RunLabel label;

  DockerEngine(DockerConnection connection, RunLabel label) {
    this.connection = connection;
    this.label = label;
  }

  /**
   * Connects to the engine that the environment names ({@code DOCKER_HOST}, else the local socket)
   * and removes the containers that killed processes of this machine left in it.
   *
   * @throws org.kiln.container.ContainerException if there is no engine or it refuses
   */
  public static DockerEngine connect() {
    DockerConnection connection = DockerConnection.open();
    new Leftovers(connection).remove();
    return new DockerEngine(connection, RunLabel.ofThisProcess());
  }

  @Override
  public int run(ContainerSpec spec, Consumer<String> output) throws InterruptedException {
    return run(spec, output, usage -> {});
  }

  @Override
  public int run(ContainerSpec spec, Consumer<String> output, Consumer<Usage> usage)
      throws InterruptedException {
    return new DockerRun(connection, spec, label).run(output, usage);
  }

  @Override
  public int attend(ContainerSpec spec, Console console) throws InterruptedException {
    return new AttendedRun(connection, spec, label, console).run();
  }

  @Override
  public boolean hasImage(String reference) {
    return connection.asking("looking for the image " + reference, () -> isKnown(reference));
  }

  private boolean isKnown(String reference) {
    try {
      client().inspectImageCmd(reference).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  @Override
  public void pull(String reference) throws InterruptedException {
    String doing = "fetching the image " + reference;
    var pulling =
        connection.asking(
            doing, () -> client().pullImageCmd(reference).exec(new PullImageResultCallback()));
    try {
      Awaiting.completion(pulling, doing, connection);
    } finally {
      Closing.inBackground(pulling);
    }
  }

  @Override
  public void build(ImageSpec spec, Consumer<String> output) throws InterruptedException {
    new ImageBuild(connection, spec).run(output);
  }

  @Override
  public void save(String reference, Path file) {
    asking("saving the image " + reference, () -> new ImageFile(file).save(connection, reference));
  }

  @Override
  public void load(Path file) {
    asking("loading the image in " + file, () -> new ImageFile(file).load(connection));
  }

  private void asking(String doing, Runnable question) {
    try {
      question.run();
    } catch (DockerException e) {
      throw DockerFaults.of(doing, connection.address(), e);
    }
  }

  @Override
  public void close() {
    try {
      client().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DockerClient client() {
    return connection.client();
  }
}
