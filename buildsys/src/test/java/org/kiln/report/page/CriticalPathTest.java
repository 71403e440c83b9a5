package org.kiln.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CriticalPathTest {
  @Test
  void pathWhenTwoWaysMeetFollowsWhatEndedLast() {
    assertThat(
            CriticalPath.of(
                List.of(
                    run("zlib", 0, 2),
                    run("lapack", 0, 30),
                    run("numpy", 2, 10, "zlib"),
                    run("scipy", 30, 60, "numpy", "lapack"))))
        .containsExactly("lapack", "scipy");
  }

  @Test
  void pathWhenANeedWasCachedBeginsAfterIt() {
    assertThat(CriticalPath.of(List.of(cached("numpy"), run("scipy", 0, 60, "numpy"))))
        .containsExactly("scipy");
  }

  @Test
  void pathWhenAllWasCachedIsEmpty() {
    assertThat(CriticalPath.of(List.of(cached("numpy")))).isEmpty();
  }

  private static PackageRun cached(String name) {
    return run(name, Optional.empty(), List.of());
  }

  private static PackageRun run(String name, double begin, double seconds, String... needs) {
    return run(name, Optional.of(new Span(name, begin, seconds)), List.of(needs));
  }

  private static PackageRun run(String name, Optional<Span> span, List<String> needs) {
    return new PackageRun(
        name,
        "1.0",
        "package",
        "built",
        span,
        List.of(),
        needs,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
