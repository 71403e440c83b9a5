package org.kiln.container.docker;

import com.github.dockerjava.api.command.BuildImageCmd;
import java.util.Set;
import java.util.function.Consumer;
import org.kiln.container.ContainerException;
import org.kiln.container.ImageSpec;

/** The building of one image. */
final class ImageBuild {
  private final DockerConnection connection;
  private final ImageSpec spec;

  ImageBuild(DockerConnection connection, ImageSpec spec) {
    this.connection = connection;
    this.spec = spec;
  }

  void run(Consumer<String> output) throws InterruptedException {
    String doing = "building the image " + spec.tag();
    BuildReport report = connection.asking(doing, () -> command().exec(new BuildReport(output)));
    try {
      Awaiting.completion(report, doing, connection);
    } finally {
      // Where the thread was interrupted this ends the building: the engine sees its client leave,
      // or
      // this process end.
      Closing.inBackground(report);
    }
    report.error().ifPresent(this::fail);
  }

  private BuildImageCmd command() {
    BuildImageCmd command =
        connection
            .client()
            .buildImageCmd()
            .withBaseDirectory(spec.context().toFile())
            .withDockerfile(spec.context().resolve("Dockerfile").toFile())
            .withTags(Set.of(spec.tag()))
            // The host's network: its proxies and mirrors may listen on the host only.
            .withNetworkMode("host")
            .withForcerm(true);
    spec.arguments().forEach(command::withBuildArg);
    return command;
  }

  private void fail(String error) {
    throw new ContainerException(
        "the image " + spec.tag() + " could not be built: " + error,
        "What its steps printed is in the log.",
        null);
  }
}
