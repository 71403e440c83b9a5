package org.kiln.build;

import java.util.Optional;
import org.kiln.io.KilnException;

/** Asks for the toolchain image when the first package needs it, and once only. */
final class OnDemandToolchain {
  private final ToolchainProvider provider;
  private final BuildLog log;
  private Optional<String> image = Optional.empty();

  OnDemandToolchain(ToolchainProvider provider, BuildLog log) {
    this.provider = provider;
    this.log = log;
  }

  /**
   * Returns the image's reference.
   *
   * @throws Unavailable if there is none and none can be made: nothing can be built
   */
  synchronized String image() throws InterruptedException {
    if (image.isEmpty()) {
      log.preparingToolchain();
      try {
        image = Optional.of(provider.ensure(log).image());
      } catch (KilnException e) {
        throw new Unavailable(e);
      }
    }
    return image.orElseThrow();
  }

  /** Ends the whole build, not one package's. */
  static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final KilnException reason;

    Unavailable(KilnException reason) {
      super(reason);
      this.reason = reason;
    }

    KilnException reason() {
      return reason;
    }
  }
}
