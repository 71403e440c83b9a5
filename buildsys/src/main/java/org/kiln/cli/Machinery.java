package org.kiln.cli;

import java.util.function.BooleanSupplier;
import org.kiln.build.ToolchainProvider;
import org.kiln.container.ContainerRunner;
import org.kiln.container.ImageTransfer;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.CacheDirectory;
import org.kiln.toolchain.BuildContext;
import org.kiln.toolchain.ToolchainImage;

/**
 * What builds run on.
 *
 * @param containers the container engine
 * @param toolchain gives the image
 * @param isImageMade asks the engine whether that is there already
 * @param images carries it to other engines
 */
record Machinery(
    ContainerRunner containers,
    ToolchainProvider toolchain,
    BooleanSupplier isImageMade,
    ImageTransfer images) {
  /**
   * Connects to the container engine.
   *
   * @throws org.kiln.container.ContainerException if none answers
   */
  static Machinery connect(CacheDirectory cache) {
    DockerEngine engine = DockerEngine.connect();
    ToolchainImage image = toolchain(cache);
    return new Machinery(
        engine,
        new CheckoutToolchain(image, engine),
        () -> engine.hasImage(image.reference()),
        engine);
  }

  /** Describes the checkout's toolchain. */
  static ToolchainImage toolchain(CacheDirectory cache) {
    return new ToolchainImage(new BuildContext(Checkout.current().toolchain()), cache);
  }
}
