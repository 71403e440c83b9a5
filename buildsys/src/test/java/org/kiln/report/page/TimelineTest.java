package org.kiln.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kiln.recipe.PackageName;

final class TimelineTest {
  private static final PackageName ZLIB = PackageName.parse("zlib");

  private final AtomicLong clock = new AtomicLong(5_000_000_000L);
  private final Timeline timeline = new Timeline(clock::get);

  @Test
  void phasesLastUntilTheNextAndTheLastUntilNow() {
    at(1.5).phaseStarted(ZLIB, "fetch");
    at(2.25).phaseStarted(ZLIB, "script");
    at(10);

    assertThat(timeline.span(ZLIB)).contains(new Span("zlib", 1.5, 8.5));
    assertThat(timeline.phases(ZLIB))
        .containsExactly(new Span("fetch", 1.5, 0.75), new Span("script", 2.25, 7.75));
  }

  @Test
  void spanWhenNothingWasDoneIsNone() {
    assertThat(timeline.span(ZLIB)).isEmpty();
    assertThat(timeline.phases(ZLIB)).isEmpty();
  }

  private Timeline at(double seconds) {
    clock.set(5_000_000_000L + Math.round(seconds * 1e9));
    return timeline;
  }
}
