package org.kiln.build;

import java.util.List;
import java.util.Objects;
import org.kiln.io.Sha256;

/**
 * What an action left.
 *
 * @param label the package and its version
 * @param artifacts in the order made
 * @param seconds how long it took
 * @param inputs the text of its key
 */
public record ActionResult(String label, List<Artifact> artifacts, long seconds, String inputs) {
  /** Copies the list. */
  public ActionResult {
    Objects.requireNonNull(inputs);
    artifacts = List.copyOf(artifacts);
  }

  /** Returns its key. */
  ActionKey key() {
    return new ActionKey(Sha256.of(inputs), inputs);
  }

  /** Returns the artifacts that those builds see that depend on this one. */
  public List<Artifact> forPrefix() {
    return artifacts.stream().filter(Artifact::isForPrefix).toList();
  }
}
