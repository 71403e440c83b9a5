package org.kiln.report.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kiln.build.Artifact;
import org.kiln.build.BuildFailure;
import org.kiln.build.BuildResult;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.PackageName;

/** Puts together what a run knows of each package when it is over. */
record PackageRuns(
    BuildResult result, Timeline timeline, Function<Artifact, List<ContentSize>> contents) {

  List<PackageRun> all() {
    return result.plan().graph().order().stream().map(result.plan()::get).map(this::of).toList();
  }

  private PackageRun of(PlannedPackage planned) {
    PackageName name = planned.name();
    Optional<BuildResult.Outcome> outcome = Optional.ofNullable(result.outcomes().get(name));
    Optional<BuildFailure> failure = outcome.flatMap(PackageRuns::failure);
    return new PackageRun(
        name.text(),
        planned.release().version(),
        planned.type().text(),
        outcome.map(PackageRuns::word).orElse("not reached"),
        timeline.span(name),
        timeline.phases(name),
        planned.host().stream().map(PackageName::text).toList(),
        outcome.flatMap(PackageRuns::why),
        failure.map(f -> f.describe().lines().skip(1).toList()).orElse(List.of()),
        failure.flatMap(BuildFailure::log),
        result.artifacts(name).stream().flatMap(a -> contents.apply(a).stream()).toList());
  }

  private static String word(BuildResult.Outcome outcome) {
    if (outcome instanceof BuildResult.Built) {
      return "built";
    }
    if (outcome instanceof BuildResult.Cached) {
      return "cached";
    }
    if (outcome instanceof BuildResult.Failed) {
      return "failed";
    }
    return outcome instanceof BuildResult.Cancelled ? "cancelled" : "left out";
  }

  private static Optional<BuildFailure> failure(BuildResult.Outcome outcome) {
    return outcome instanceof BuildResult.Failed failed
        ? Optional.of(failed.failure())
        : Optional.empty();
  }

  private static Optional<String> why(BuildResult.Outcome outcome) {
    if (outcome instanceof BuildResult.Cancelled cancelled) {
      return Optional.of(cancelled.because() + " failed");
    }
    if (outcome instanceof BuildResult.LeftOut omission) {
      return Optional.of(omission.why());
    }
    return failure(outcome).map(f -> "in phase %s: %s".formatted(f.phase(), f.what()));
  }
}
