package org.kiln.build;

import org.kiln.toolchain.Toolchain;
import org.kiln.toolchain.ToolchainInputs;

/** Knows the toolchain, and makes its image when something is to be built. */
public interface ToolchainProvider extends ToolchainInputs {
  /**
   * Returns the toolchain, its image made if it is not there.
   *
   * @throws org.kiln.io.KilnException if it can't be made
   */
  Toolchain ensure(BuildLog log) throws InterruptedException;
}
