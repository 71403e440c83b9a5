package org.kiln.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.CacheDirectory;
import org.kiln.toolchain.BuildContext;
import org.kiln.toolchain.ToolchainImage;

/**
 * The Docker engine and the toolchain image in it, which tests do not build: it takes minutes.
 *
 * @param image the image's reference
 */
record ToolchainContainers(DockerEngine engine, String image) implements AutoCloseable {

  /** Connects; skips the test where the image is not built yet. */
  static ToolchainContainers connect() {
    DockerEngine engine = DockerEngine.connect();
    var context = new BuildContext(Path.of("../emsdk-docker").toAbsolutePath().normalize());
    String image = new ToolchainImage(context, CacheDirectory.of(System.getenv())).reference();
    boolean isBuilt = engine.hasImage(image);
    if (!isBuilt) {
      engine.close();
    }
    assumeTrue(isBuilt, () -> "the toolchain image " + image + " is not built");
    return new ToolchainContainers(engine, image);
  }

  @Override
  public void close() {
    engine.close();
  }
}
