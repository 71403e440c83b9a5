package org.kiln.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnittestOutputTest {
  private static Tally count(String... lines) {
    return new UnittestOutput().count(List.of(lines), Instant.EPOCH);
  }

  @Test
  void countWhenAllPassedReadsTheTotal() {
    assertThat(count("....", "Ran 4 tests in 0.002s", "", "OK")).isEqualTo(new Tally(4, 0, 0));
  }

  @Test
  void countWhenSomeFailedTellsThemApart() {
    assertThat(count("Ran 9 tests in 1.2s", "", "FAILED (failures=1, errors=2, skipped=3)"))
        .isEqualTo(new Tally(3, 3, 3));
  }

  @Test
  void countWhenItDiedBeforeTheEndFindsNothing() {
    assertThat(count("Segmentation fault")).isEqualTo(Tally.NONE);
  }
}
