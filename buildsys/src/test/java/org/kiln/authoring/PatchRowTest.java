package org.kiln.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PatchRowTest {
  private static final String HEAD =
      """
      # Patches

      | Patch | Reason | Upstream | Drop when |
      |---|---|---|---|
      """;

  private static PatchRow row(String file) {
    return new PatchRow(file, "a | b", "not sent", "later");
  }

  @Test
  void inWhenTheTableHasRowsComesWhereItsNameBelongs() {
    String table =
        HEAD
            + """
            | `a-1/0001-x.patch` | x | y | z |
            | `c-1/0001-x.patch` | x | y | z |
            """;

    assertThat(row("b-1/0001-n.patch").in(table).lines())
        .endsWith(
            "| `a-1/0001-x.patch` | x | y | z |",
            "| `b-1/0001-n.patch` | a \\| b | not sent | later |",
            "| `c-1/0001-x.patch` | x | y | z |");
    assertThat(row("0-1/0001-n.patch").in(table).lines().toList().get(4)).startsWith("| `0-1");
    assertThat(row("d-1/0001-n.patch").in(table)).endsWith("| later |\n");
  }

  @Test
  void inWhenTheTableIsEmptyIsItsFirst() {
    assertThat(row("b-1/0001-n.patch").in(HEAD))
        .isEqualTo(HEAD + "| `b-1/0001-n.patch` | a \\| b | not sent | later |\n");
  }
}
