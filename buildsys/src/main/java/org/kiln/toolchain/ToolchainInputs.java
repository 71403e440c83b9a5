package org.kiln.toolchain;

import java.util.SortedMap;
import org.kiln.io.Sha256;

/** Tells what the toolchain is made from; needs no container engine. */
public interface ToolchainInputs {
  /** Returns the toolchain's identity, an input of every action. */
  Sha256 identity();

  /** Returns what the identity is made of: files with digests, packages with versions. */
  SortedMap<String, String> parts();
}
