package org.kiln.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiln.build.BuildFailure;
import org.kiln.build.BuildResult;
import org.kiln.cli.console.Amounts;
import org.kiln.recipe.PackageName;
import org.kiln.repository.Entry;
import org.kiln.repository.PackagesJson;

/**
 * What is said at the end of a build.
 *
 * @param packages what the repository has now
 * @param repository the line's directory
 */
record BuildSummary(BuildResult result, PackagesJson packages, Path repository) {
  List<String> lines(long nanoseconds) {
    var lines = new ArrayList<String>();
    result.failures().forEach(failure -> lines.add("failed: " + text(failure)));
    result.outcomes().forEach((name, outcome) -> skipped(name, outcome).ifPresent(lines::add));
    lines.add(
        "%d built, %d cached, %d failed, %d skipped in %s"
            .formatted(
                count(BuildResult.Built.class),
                count(BuildResult.Cached.class),
                count(BuildResult.Failed.class),
                count(BuildResult.Cancelled.class) + count(BuildResult.LeftOut.class),
                Amounts.text(Duration.ofNanos(nanoseconds))));
    if (!result.reproduced().isEmpty()) {
      lines.add(Amounts.count(result.reproduced().size(), "package") + " reproduced bit by bit");
    }
    lines.add(
        "%s: %s, %s"
            .formatted(
                repository,
                Amounts.count(packages.packages().size(), "package"),
                Amounts.size(size())));
    return lines;
  }

  private static String text(BuildFailure failure) {
    return "%s %s (%s)".formatted(failure.name(), failure.version(), failure.phase());
  }

  private Optional<String> skipped(PackageName name, BuildResult.Outcome outcome) {
    String label = name + " " + result.plan().get(name).release().version();
    if (outcome instanceof BuildResult.LeftOut omission) {
      return Optional.of("left out: %s (%s)".formatted(label, omission.why()));
    }
    return outcome instanceof BuildResult.Cancelled cancelled
        ? Optional.of("skipped: %s (since %s failed)".formatted(label, cancelled.because()))
        : Optional.empty();
  }

  private long count(Class<? extends BuildResult.Outcome> kind) {
    return result.outcomes().values().stream().filter(kind::isInstance).count();
  }

  private long size() {
    return packages.packages().values().stream().mapToLong(Entry::size).sum();
  }

  /** Returns the code of all failures if it is one and the same. */
  ExitCode exitCode() {
    if (result.isSuccess()) {
      return ExitCode.OK;
    }
    Set<ExitCode> codes =
        result.failures().stream().map(BuildSummary::codeOf).collect(Collectors.toSet());
    return codes.size() == 1 ? codes.iterator().next() : ExitCode.BUILD_FAILED;
  }

  private static ExitCode codeOf(BuildFailure failure) {
    return failure
        .cause()
        .flatMap(Failures::explain)
        .map(Failure::code)
        .orElse(ExitCode.BUILD_FAILED);
  }
}
