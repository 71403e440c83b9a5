package org.kiln.container.docker;

import com.github.dockerjava.api.exception.NotFoundException;

/**
 * What is done with containers at their end.
 *
 * @param name for messages
 */
record EndedContainer(DockerConnection connection, String name) {
  /** Waits for the end; returns the exit status of the program. */
  int exitStatus(String id) throws InterruptedException {
    String doing = "waiting for the container " + name;
    ExitStatus status =
        connection.asking(
            doing, () -> connection.client().waitContainerCmd(id).exec(new ExitStatus()));
    Awaiting.completion(status, doing, connection);
    return status.value();
  }

  /** Removes it; kills it where it still runs. */
  void remove(String id) {
    connection.asking("removing the container " + name, () -> isRemoved(id));
  }

  private boolean isRemoved(String id) {
    try {
      connection.client().removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
