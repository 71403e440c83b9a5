package org.kiln.container;

import java.util.function.Consumer;

/** Looks for, fetches and builds images. */
public interface ImageBuilder {
  /**
   * Returns whether the engine has an image.
   *
   * @throws ContainerException if the engine can't say
   */
  boolean hasImage(String reference);

  /**
   * Fetches an image from its registry.
   *
   * @throws ContainerException if the registry can't be reached or does not have it
   */
  void pull(String reference) throws InterruptedException;

  /**
   * Builds an image; an interrupted thread ends the building.
   *
   * @param output receives each line of the engine's report as it comes
   * @throws ContainerException if a step fails
   */
  void build(ImageSpec spec, Consumer<String> output) throws InterruptedException;
}
