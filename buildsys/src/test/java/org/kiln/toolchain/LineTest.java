package org.kiln.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineTest {
  @Test
  void seriesLeavesOutTheLastNumber() {
    assertThat(Line.all()).extracting(Line::series).containsExactly("3.13", "3.8");
  }

  @Test
  void findWhenThereIsNoSuchLineIsEmpty() {
    assertThat(Line.find("cp38")).contains(Line.CP38);
    assertThat(Line.find("cp3")).isEmpty();
  }
}
