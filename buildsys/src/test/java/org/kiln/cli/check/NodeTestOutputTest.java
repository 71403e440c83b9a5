package org.kiln.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NodeTestOutputTest {
  private static Tally count(String... lines) {
    return new NodeTestOutput().count(List.of(lines), Instant.EPOCH);
  }

  @Test
  void countWhenTheReporterIsSpecReadsIt() {
    assertThat(
            count("ℹ tests 9", "ℹ pass 5", "ℹ fail 1", "ℹ cancelled 1", "ℹ skipped 1", "ℹ todo 1"))
        .isEqualTo(new Tally(5, 2, 2));
  }

  @Test
  void countWhenTheReporterIsTapReadsIt() {
    assertThat(count("# tests 3", "# pass 3", "# fail 0", "# duration_ms 71"))
        .isEqualTo(new Tally(3, 0, 0));
  }
}
