package org.kiln.container.docker;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Optional;

/** The containers of processes that were killed before they could remove them. */
final class Leftovers {
  private final DockerConnection connection;

  Leftovers(DockerConnection connection) {
    this.connection = connection;
  }

  /** Removes them; those of processes that still run stay. */
  void remove() {
    connection.asking("looking for containers of killed runs", this::find).forEach(this::remove);
  }

  private List<Container> find() {
    return connection
        .client()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RunLabel.KEY))
        .exec()
        .stream()
        .filter(Leftovers::isLeftover)
        .toList();
  }

  private static boolean isLeftover(Container container) {
    return Optional.ofNullable(container.getLabels().get(RunLabel.KEY))
        .flatMap(RunLabel::parse)
        .map(RunLabel::isLeftover)
        .orElse(false);
  }

  private void remove(Container container) {
    connection.asking("removing the container " + container.getId(), () -> forced(container));
  }

  private boolean forced(Container container) {
    try {
      connection
          .client()
          .removeContainerCmd(container.getId())
          .withForce(true)
          .withRemoveVolumes(true)
          .exec();
      return true;
    } catch (NotFoundException | ConflictException e) {
      // Another run removes it at the same time.
      return false;
    }
  }
}
