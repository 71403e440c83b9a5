package org.kiln.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiln.io.Sha256;

/**
 * Follows artifacts that differ to the builds that they came out of. Each change is said once:
 * another toolchain changes all packages, and nobody wants to read that for each.
 */
final class Causes {
  private final ActionIndex known;
  private final Set<InputChange> said = new HashSet<>();

  Causes(ActionIndex known) {
    this.known = known;
  }

  /** Returns what differs between inputs, with the causes. */
  List<InputChange> changes(Inputs old, Inputs now) {
    List<InputChange> changes =
        new Comparison(old.withHosts(known::packageOf), now.withHosts(known::packageOf))
            .changes().stream().filter(said::add).toList();
    var explained = new ArrayList<InputChange>();
    changes.forEach(change -> explained.add(cause(change).map(change::because).orElse(change)));
    return explained;
  }

  private Optional<InputChange.Cause> cause(InputChange change) {
    if (!change.input().startsWith(ActionInputs.HOST)) {
      return Optional.empty();
    }
    Optional<KnownAction> old = change.old().flatMap(this::producer);
    Optional<KnownAction> now = change.now().flatMap(this::producer);
    return old.flatMap(before -> now.map(after -> cause(before, after)));
  }

  private InputChange.Cause cause(KnownAction old, KnownAction now) {
    return new InputChange.Cause(
        old.result().label(), now.result().label(), changes(old.inputs(), now.inputs()));
  }

  /** The digest is the last word. */
  private Optional<KnownAction> producer(String artifact) {
    return known.producer(Sha256.parse(artifact.substring(artifact.lastIndexOf(' ') + 1)));
  }
}
