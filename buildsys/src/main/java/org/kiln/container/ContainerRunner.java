package org.kiln.container;

import java.util.function.Consumer;

/** Runs containers to their end. */
public interface ContainerRunner {
  /**
   * Reaches the engine, and makes sure that nothing runs in it that a killed process of this
   * machine left.
   *
   * @throws ContainerException if there is none
   */
  default void reach() {}

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

  /**
   * Does the same for a container whose program has a terminal.
   *
   * @param spec what to run; its variable {@code TERM} says which kind of terminal it is
   * @param console the terminal
   * @return the exit status of the container's program
   * @throws ContainerException if the engine can't do it
   * @throws InterruptedException if the calling thread was interrupted; the container is gone then
   */
  default int attend(ContainerSpec spec, Console console) throws InterruptedException {
    throw new ContainerException(
        "this container engine gives no terminals", "Give the commands on standard input.", null);
  }

  /**
   * Does the same, and says meanwhile what the container takes, about once a second.
   *
   * @param usage hears of it, in any thread; never, where the engine can't tell
   */
  default int run(ContainerSpec spec, Consumer<String> output, Consumer<Usage> usage)
      throws InterruptedException {
    return run(spec, output);
  }
}
