package org.kiln.cli;

import java.nio.file.Path;
import java.util.List;
import org.kiln.build.BuildLog;
import org.kiln.build.ToolchainProvider;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.Sha256;
import org.kiln.toolchain.LockDifference;
import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainImage;
import org.kiln.toolchain.ToolchainListener;

/**
 * The toolchain of the checkout.
 *
 * @param image what to make
 * @param engine where
 */
record CheckoutToolchain(ToolchainImage image, DockerEngine engine) implements ToolchainProvider {
  @Override
  public Sha256 identity() {
    return image.identity();
  }

  @Override
  public Toolchain ensure(BuildLog log) throws InterruptedException {
    return image.ensure(engine, engine, new Telling(log));
  }

  /** Tells a build's log. */
  private record Telling(BuildLog log) implements ToolchainListener {
    @Override
    public void pullingBase(String reference) {
      log.toolchainNote("fetching " + reference);
    }

    @Override
    public void makingBase(String reference) {
      log.toolchainNote("no registry has " + reference + ": making it with debootstrap");
    }

    @Override
    public void buildingImage(String reference, Path file) {
      log.toolchainNote("making " + reference + " (once, some minutes); log: " + file);
    }

    @Override
    public void line(String line) {
      log.toolchainLine(line);
    }

    @Override
    public void builtImage(String reference) {
      log.toolchainNote(reference + " is made");
    }

    @Override
    public void packagesDiffer(List<LockDifference> differences) {
      log.toolchainNote(
          "%d packages differ from the lock, so results may: %s"
              .formatted(differences.size(), differences.get(0)));
    }
  }
}
