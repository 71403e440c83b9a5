package org.kiln.build;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.kiln.io.KilnException;
import org.kiln.io.Sha256;
import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainInputs;

/** Asks for the toolchain image when the first package needs it, and once only. */
final class OnDemandToolchain implements ToolchainInputs {
  private final ToolchainProvider provider;
  private final BuildLog log;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Optional<Toolchain> toolchain = Optional.empty();
  private volatile Optional<Unavailable> failure = Optional.empty();
  private volatile Optional<Sha256> expected = Optional.empty();

  OnDemandToolchain(ToolchainProvider provider, BuildLog log) {
    this.provider = provider;
    this.log = log;
  }

  /** Returns the toolchain's identity: what is expected of it, until it was made or found. */
  @Override
  public Sha256 identity() {
    if (expected.isEmpty()) {
      expected = Optional.of(provider.identity());
    }
    return toolchain.map(Toolchain::identity).or(() -> expected).orElseThrow();
  }

  @Override
  public SortedMap<String, String> parts() {
    return provider.parts();
  }

  /**
   * Returns the image's reference.
   *
   * @throws Unavailable if there is none and none can be made: nothing can be built
   */
  String image() throws InterruptedException {
    if (toolchain.isEmpty()) {
      // Making it takes minutes: who waits for another's making must hear interruptions.
      making.lockInterruptibly();
      try {
        make();
      } finally {
        making.unlock();
      }
    }
    return toolchain.orElseThrow().image();
  }

  private void make() throws InterruptedException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (toolchain.isEmpty()) {
      try {
        log.preparingToolchain();
        toolchain = Optional.of(provider.ensure(log));
      } catch (KilnException e) {
        failure = Optional.of(new Unavailable(e));
        throw failure.get();
      }
    }
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
