package org.kiln.build;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kiln.io.Sha256;
import org.kiln.toolchain.Line;

/** All results that a cache has. */
final class ActionIndex {
  private final List<KnownAction> all;
  private final Map<String, List<KnownAction>> byPackage;
  private final Map<Sha256, KnownAction> producers = new HashMap<>();

  ActionIndex(List<KnownAction> all) {
    this.all = List.copyOf(all);
    this.byPackage =
        all.stream().collect(Collectors.groupingBy(action -> action.inputs().packageName()));
    for (KnownAction action : all) {
      for (Artifact artifact : action.result().artifacts()) {
        producers.merge(artifact.sha256(), action, ActionIndex::later);
      }
    }
  }

  private static KnownAction later(KnownAction one, KnownAction other) {
    Instant time = other.made().orElse(Instant.MIN);
    return one.made().orElse(Instant.MIN).isBefore(time) ? other : one;
  }

  List<KnownAction> all() {
    return all;
  }

  Optional<KnownAction> find(Sha256 key) {
    return all.stream().filter(action -> action.key().equals(key)).findFirst();
  }

  /**
   * Returns the result of the same package and line whose inputs are the fewest away; among equals
   * the one that was used last.
   */
  Optional<KnownAction> nearest(Inputs inputs, Predicate<KnownAction> filter) {
    return byPackage.getOrDefault(inputs.packageName(), List.of()).stream()
        .filter(action -> action.inputs().isLike(inputs))
        .filter(filter)
        .min(
            Comparator.comparingInt((KnownAction a) -> a.inputs().differing(inputs).size())
                .thenComparing(KnownAction::used, Comparator.reverseOrder()));
  }

  /** Returns the action that left an artifact, the last one if several did. */
  Optional<KnownAction> producer(Sha256 artifact) {
    return Optional.ofNullable(producers.get(artifact));
  }

  /** Returns the results that builds for a line can use, of each package that used last. */
  List<KnownAction> latestFor(Line line) {
    return byPackage.values().stream()
        .flatMap(
            actions ->
                actions.stream()
                    .filter(action -> action.inputs().isFor(line))
                    .max(Comparator.comparing(KnownAction::used))
                    .stream())
        .sorted(Comparator.comparing(action -> action.inputs().packageName()))
        .toList();
  }

  /** Returns the name of the package that left an artifact. */
  Optional<String> packageOf(Sha256 artifact) {
    return producer(artifact).map(action -> action.inputs().packageName());
  }
}
