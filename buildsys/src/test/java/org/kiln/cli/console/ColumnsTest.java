package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
  @Test
  void linesWhenCellsDifferInLengthAlignsThem() {
    assertThat(Columns.lines(List.of(List.of("a", "bb", ""), List.of("long", "c", "d"))))
        .containsExactly("a     bb", "long  c   d");
  }

  @Test
  void linesWhenThereAreNoRowsIsEmpty() {
    assertThat(Columns.lines(List.of())).isEmpty();
  }
}
