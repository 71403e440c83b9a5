package org.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  @Test
  void ageTakesHoursDaysAndWeeks() {
    var age = new Limits.Age();

    assertThat(age.convert("12h")).isEqualTo(Duration.ofHours(12));
    assertThat(age.convert("30d")).isEqualTo(Duration.ofDays(30));
    assertThat(age.convert("8w")).isEqualTo(Duration.ofDays(56));
  }

  @Test
  void sizeTakesBytesAndPowersOfAThousand() {
    var size = new Limits.Size();

    assertThat(size.convert("0")).isZero();
    assertThat(size.convert("812B")).isEqualTo(812);
    assertThat(size.convert("500MB")).isEqualTo(500_000_000);
    assertThat(size.convert("1.5g")).isEqualTo(1_500_000_000);
    assertThat(size.convert("2T")).isEqualTo(2_000_000_000_000L);
  }
}
