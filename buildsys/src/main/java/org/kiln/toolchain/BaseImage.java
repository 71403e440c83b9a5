package org.kiln.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.kiln.container.ContainerException;
import org.kiln.container.ImageBuilder;

/**
 * The image that the toolchain image starts from: Debian's own, or where no registry offers it, one
 * of the same packages made by debootstrap.
 */
public final class BaseImage {
  /** Debian's own. */
  static final String PUBLISHED = "debian:trixie-slim";

  /** The one that is made. */
  static final String MADE = "kiln-base:trixie";

  private static final String SCRIPT = "scripts/base-image.sh";

  private final BuildContext context;
  private final ImageBuilder images;

  /** Creates a description; nothing is asked yet. */
  public BaseImage(BuildContext context, ImageBuilder images) {
    this.context = context;
    this.images = images;
  }

  /**
   * Returns the reference of a base image that the engine has; fetches or makes it first where it
   * has none.
   *
   * @throws ToolchainException if it can neither be fetched nor made
   */
  public String ensure(ToolchainListener listener) throws InterruptedException {
    for (String reference : List.of(PUBLISHED, MADE)) {
      if (images.hasImage(reference)) {
        return reference;
      }
    }
    try {
      listener.pullingBase(PUBLISHED);
      images.pull(PUBLISHED);
      return PUBLISHED;
    } catch (ContainerException unreachable) {
      make(listener, unreachable);
      return MADE;
    }
  }

  private void make(ToolchainListener listener, ContainerException unreachable)
      throws InterruptedException {
    listener.makingBase(MADE);
    Path script = context.directory().resolve(SCRIPT);
    int status = run(List.of("bash", script.toString(), MADE), listener);
    if (status != 0) {
      throw new ToolchainException(
          "the base image can't be fetched (%s) nor made (%s ended with status %d)"
              .formatted(unreachable.getMessage(), script, status),
          "Let Docker reach a registry and run: docker pull %s\nor, as root with debootstrap: bash %s %s"
              .formatted(PUBLISHED, script, MADE),
          unreachable);
    }
  }

  private static int run(List<String> command, ToolchainListener listener)
      throws InterruptedException {
    Process process = null;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (var lines = process.inputReader()) {
        lines.lines().forEach(listener::line);
      }
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }
}
