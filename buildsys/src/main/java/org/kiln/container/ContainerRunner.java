package org.kiln.container;

import java.util.function.Consumer;

/** Runs containers to their end. */
public interface ContainerRunner {
  /**
   * Creates, starts and awaits a container, and removes it whatever happens; an interrupted thread
   * kills it.
   *
   * @param spec what to run
   * @param output receives each line of standard output and error as it comes, without its line end
   * @return the exit status of the container's program
   * @throws ContainerException if the engine can't do it
   * @throws InterruptedException if the calling thread was interrupted; the container is gone then
   */
  int run(ContainerSpec spec, Consumer<String> output) throws InterruptedException;
}
