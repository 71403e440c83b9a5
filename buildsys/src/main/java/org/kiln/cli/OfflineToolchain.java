package org.kiln.cli;

import org.kiln.build.BuildLog;
import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainException;

/**
 * A toolchain whose image is not made, since that needs a network.
 *
 * @param machinery what would make it
 */
record OfflineToolchain(Machinery machinery) {
  /**
   * Returns the toolchain.
   *
   * @throws ToolchainException if there is no image
   */
  Toolchain ensure(BuildLog log) throws InterruptedException {
    if (!machinery.isImageMade().getAsBoolean()) {
      throw new ToolchainException(
          "the container engine has no toolchain image, and none is made offline",
          "Where there is a network, run `kiln fetch`; its --export and --import carry the image to"
              + " this machine.",
          null);
    }
    return machinery.toolchain().ensure(log);
  }
}
