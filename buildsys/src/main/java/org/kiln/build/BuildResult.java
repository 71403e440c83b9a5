package org.kiln.build;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kiln.recipe.PackageName;

/**
 * What became of a plan.
 *
 * @param plan the plan
 * @param outcomes what became of each package; packages without one were not reached before an
 *     interruption
 * @param reproduced what came out the same when it was built again, if that was asked for
 */
public record BuildResult(
    Plan plan, SortedMap<PackageName, Outcome> outcomes, SortedSet<PackageName> reproduced) {
  /** Copies the collections. */
  public BuildResult {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    reproduced = Collections.unmodifiableSortedSet(new TreeSet<>(reproduced));
  }

  /** What became of a package. */
  public sealed interface Outcome {
    /** Returns what its action left, where it succeeded. */
    default Optional<ActionResult> result() {
      return Optional.empty();
    }
  }

  /** It was built now. */
  public record Built(ActionResult action) implements Outcome {
    @Override
    public Optional<ActionResult> result() {
      return Optional.of(action);
    }
  }

  /** It had been built before. */
  public record Cached(ActionResult action) implements Outcome {
    @Override
    public Optional<ActionResult> result() {
      return Optional.of(action);
    }
  }

  /** Its build failed. */
  public record Failed(BuildFailure failure) implements Outcome {}

  /** It was left out since a package failed that it needs. */
  public record Cancelled(PackageName because) implements Outcome {}

  /**
   * It was not built, as the options wanted.
   *
   * @param why for people
   */
  public record LeftOut(String why) implements Outcome {}

  /** Returns whether everything is there but for what was to be left out. */
  public boolean isSuccess() {
    return outcomes.size() == plan.packages().size()
        && outcomes.values().stream().allMatch(o -> o.result().isPresent() || o instanceof LeftOut);
  }

  /** Returns the failures by package. */
  public List<BuildFailure> failures() {
    return outcomes.values().stream()
        .flatMap(o -> o instanceof Failed f ? Stream.of(f.failure()) : Stream.<BuildFailure>empty())
        .toList();
  }

  /** Returns what was left out although a package's tests need it. */
  public List<PackageName> leftOutForTests(PlannedPackage planned) {
    return planned.release().tests().requires().stream()
        .filter(need -> outcomes.get(need) instanceof LeftOut)
        .toList();
  }

  /** Returns the artifacts of a package, none where it was not built. */
  public List<Artifact> artifacts(PackageName name) {
    Outcome outcome = outcomes.get(name);
    return outcome == null
        ? List.of()
        : outcome.result().map(ActionResult::artifacts).orElse(List.of());
  }
}
