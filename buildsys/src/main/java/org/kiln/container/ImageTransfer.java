package org.kiln.container;

import java.nio.file.Path;

/** Carries images between engines, as files. */
public interface ImageTransfer {
  /**
   * Writes an image with all that it is made of into a new file, compressed.
   *
   * @throws ContainerException if the engine does not give it
   */
  void save(String reference, Path file);

  /**
   * Gives the engine the image that {@link #save} wrote, under the same reference.
   *
   * @throws ContainerException if the engine does not take it
   */
  void load(Path file);
}
