package org.kiln.toolchain;

import java.nio.file.Path;
import java.util.List;

/** Hears how the toolchain image is made. */
public interface ToolchainListener {
  /** A listener that does nothing. */
  ToolchainListener NONE = new ToolchainListener() {};

  /** The base image is asked of its registry. */
  default void pullingBase(String reference) {}

  /** The base image is made on this machine, since its registry can't be reached. */
  default void makingBase(String reference) {}

  /** The image is being built; it takes minutes. The log has all that the steps print. */
  default void buildingImage(String reference, Path log) {}

  /** A line of what the steps print. */
  default void line(String line) {}

  /** The image is there now. */
  default void builtImage(String reference) {}

  /** The image has other packages than the lock says, so others may get other results. */
  default void packagesDiffer(List<LockDifference> differences) {}
}
