package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AmountsTest {
  @Test
  void textWhenTimesGrowUsesLargerUnits() {
    assertThat(Amounts.text(Duration.ofMillis(3449))).isEqualTo("3.4 s");
    assertThat(Amounts.text(Duration.ofSeconds(125))).isEqualTo("2:05");
    assertThat(Amounts.text(Duration.ofSeconds(3725))).isEqualTo("1:02:05");
    assertThat(Amounts.ticking(Duration.ofMillis(3999))).isEqualTo("3 s");
  }

  @Test
  void countWhenThereIsOneSaysItInTheSingular() {
    assertThat(Amounts.count(1, "package")).isEqualTo("1 package");
    assertThat(Amounts.count(0, "package")).isEqualTo("0 packages");
  }

  @Test
  void sizeWhenBytesGrowUsesLargerUnits() {
    assertThat(Amounts.size(999)).isEqualTo("999 B");
    assertThat(Amounts.size(3449)).isEqualTo("3.4 kB");
    assertThat(Amounts.size(20_100_000)).isEqualTo("20.1 MB");
    assertThat(Amounts.size(1_260_000_000)).isEqualTo("1.3 GB");
  }
}
