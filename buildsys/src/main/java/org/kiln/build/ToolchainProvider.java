package org.kiln.build;

import org.kiln.io.Sha256;
import org.kiln.toolchain.Toolchain;

/** Knows the toolchain, and makes its image when something is to be built. */
public interface ToolchainProvider {
  /** Returns the toolchain's identity; needs no container engine. */
  Sha256 identity();

  /**
   * Returns the toolchain, its image made if it is not there.
   *
   * @throws org.kiln.io.KilnException if it can't be made
   */
  Toolchain ensure(BuildLog log) throws InterruptedException;
}
