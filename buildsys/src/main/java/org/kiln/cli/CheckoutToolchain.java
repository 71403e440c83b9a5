package org.kiln.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.kiln.build.BuildLog;
import org.kiln.build.ToolchainProvider;
import org.kiln.container.docker.DockerEngine;
import org.kiln.io.Sha256;
import org.kiln.toolchain.LockDifference;
import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainImage;
import org.kiln.toolchain.ToolchainListener;

/** The toolchain of the checkout; its image is looked for, or made, once. */
final class CheckoutToolchain implements ToolchainProvider {
  private final ToolchainImage image;
  private final DockerEngine engine;
  private final Lock making = new ReentrantLock();
  private Optional<Toolchain> made = Optional.empty();

  /**
   * Describes a toolchain.
   *
   * @param image what to make
   * @param engine where
   */
  CheckoutToolchain(ToolchainImage image, DockerEngine engine) {
    this.image = image;
    this.engine = engine;
  }

  @Override
  public Sha256 identity() {
    return image.identity();
  }

  @Override
  public SortedMap<String, String> parts() {
    return image.parts();
  }

  @Override
  public Toolchain ensure(BuildLog log) throws InterruptedException {
    // Not "synchronized", since whoever waits must hear of Ctrl-C.
    making.lockInterruptibly();
    try {
      Toolchain toolchain =
          made.isPresent() ? made.get() : image.ensure(engine, engine, new Telling(log));
      made = Optional.of(toolchain);
      return toolchain;
    } finally {
      making.unlock();
    }
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
