package org.kiln.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonVersionTest {
  /** PEP 440, "Summary of permitted suffixes and relative ordering", and some more. */
  private static final List<String> IN_ORDER =
      List.of(
          "0.9",
          "1.0.dev456",
          "1.0a1",
          "1.0a2.dev456",
          "1.0a12.dev456",
          "1.0a12",
          "1.0b1.dev456",
          "1.0b2",
          "1.0b2.post345.dev456",
          "1.0b2.post345",
          "1.0rc1.dev456",
          "1.0rc1",
          "1.0",
          "1.0+abc.5",
          "1.0+abc.7",
          "1.0+5",
          "1.0.post456.dev34",
          "1.0.post456",
          "1.0.15",
          "1.1.dev1",
          "1.10",
          "1!0.1");

  private static PythonVersion version(String text) {
    return PythonVersion.parse(text).orElseThrow();
  }

  @Test
  void compareToPutsVersionsInTheOrderOfThePep() {
    List<PythonVersion> versions =
        new ArrayList<>(IN_ORDER.stream().map(PythonVersionTest::version).toList());
    Collections.shuffle(versions, new Random(1));
    Collections.sort(versions);
    assertThat(versions).extracting(PythonVersion::text).isEqualTo(IN_ORDER);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,1.0.0",
    "1.0-alpha.1,1.0a1",
    "v1.0,1.0",
    "1.0-1,1.0.post1",
    "1.0RC,1.0rc0",
    "1.0-r4,1.0.post4"
  })
  void isSameAsWhenOnlyTheSpellingDiffersIsTrue(String one, String other) {
    assertThat(version(one).isSameAs(version(other))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "latest", "1.0-foo", "1..2", "1.0+", "1.0 final"})
  void parseWhenTextIsNoVersionIsEmpty(String text) {
    assertThat(PythonVersion.parse(text)).isEmpty();
  }

  @Test
  void isPrereleaseHoldsForWhatComesBeforeARelease() {
    assertThat(List.of("1.0a1", "1.0.dev1", "1.0.post1.dev2"))
        .allMatch(v -> version(v).isPrerelease());
    assertThat(List.of("1.0", "1.0.post1", "1.0+local")).noneMatch(v -> version(v).isPrerelease());
  }
}
