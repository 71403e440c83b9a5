package org.kiln.build.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FirstErrorTest {
  private final FirstError search = new FirstError();

  @Test
  void resultWhenTheLogIsLongHasAFewLinesAroundTheError() {
    IntStream.range(0, 100_000).forEach(i -> search.accept("cc -c file" + i + ".c"));
    search.accept("a.c:1:2: error: first");
    IntStream.range(0, 100_000).forEach(i -> search.accept("b.c:1:2: error: later " + i));

    LogExcerpt found = search.result().orElseThrow();

    assertThat(found.marked()).isEqualTo(100_001);
    assertThat(found.lines()).hasSize(11);
    assertThat(found.byImportance().get(0)).isEqualTo("a.c:1:2: error: first");
  }

  @Test
  void resultWhenALineIsLongCutsIt() {
    search.accept("a.c:1:2: error: " + "x".repeat(10_000));

    assertThat(search.result().orElseThrow().text().get(1)).hasSizeLessThan(260).endsWith(" …");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cc -Werror -c error.c",
        "checking for error_at_line... yes",
        "a.c:1:2: warning: unused variable 'error' [-Werror=unused]",
        "  adding 'spam/errors.py'",
        "Program error-tool found: NO",
        "0 errors generated.",
        "[12/90] Compiling C object fatal_error.c.o"
      })
  void resultWhenALineOnlyHasTheWordFindsNothing(String line) {
    search.accept(line);

    assertThat(search.result()).isEmpty();
  }

  @Test
  void resultWhenAnEarlierPhaseHadErrorsTakesThatOfTheLast() {
    List.of("a.c:1:2: error: tolerated", "=== spam-1.0: wheel", "b.c:1:2: error: real")
        .forEach(search::accept);

    assertThat(search.result().orElseThrow().marked()).isEqualTo(3);
  }
}
