package org.kiln.container.docker;

import com.github.dockerjava.api.async.ResultCallback;

/** Awaits what the Docker library does in threads of its own. */
final class Awaiting {
  private Awaiting() {}

  /**
   * Returns when a stream of answers has ended.
   *
   * @throws org.kiln.container.ContainerException if it ended with an error
   */
  static void completion(
      ResultCallback.Adapter<?> answers, String doing, DockerConnection connection)
      throws InterruptedException {
    try {
      answers.awaitCompletion();
    } catch (RuntimeException e) {
      throw DockerFaults.of(doing, connection.address(), e);
    }
  }
}
