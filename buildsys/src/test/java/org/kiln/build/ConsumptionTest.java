package org.kiln.build;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kiln.container.Usage;

final class ConsumptionTest {
  private final Consumption consumption = new Consumption();

  @Test
  void totalWhenPhasesDifferHasTheHighestPeakAndTheWidestPhase() {
    phase(4, 60, 300, 66);
    phase(4, 20, 200, 40);

    KnownCost total = consumption.total(80);

    assertThat(total.memoryBytes()).isEqualTo(300);
    assertThat(total.cores()).hasValue(2);
  }

  @Test
  void totalWhenAPhaseTookAllThatItWasGivenDoesNotKnowHowManyItCouldUse() {
    phase(1, 60, 300, 58);

    assertThat(consumption.total(60).cores()).isEmpty();
  }

  @Test
  void totalWhenPhasesWereShortDoesNotKnow() {
    phase(2, 1, 300, 1);

    assertThat(consumption.total(1).cores()).isEmpty();
    assertThat(consumption.total(1).memoryBytes()).isEqualTo(300);
  }

  private void phase(int given, long seconds, long bytes, long cpuSeconds) {
    consumption.begin();
    consumption.sample(new Usage(bytes, SECONDS.toNanos(cpuSeconds) / 2));
    consumption.sample(new Usage(bytes / 2, SECONDS.toNanos(cpuSeconds)));
    consumption.end(given, SECONDS.toNanos(seconds));
  }
}
