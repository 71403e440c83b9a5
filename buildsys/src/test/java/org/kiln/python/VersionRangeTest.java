package org.kiln.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionRangeTest {
  private static boolean contains(String range, String version) {
    return VersionRange.parse(range)
        .orElseThrow()
        .contains(PythonVersion.parse(version).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "'>=1.2,<2' 1.2",
        "'>=1.2,<2' 1.99.1",
        "~=2.2 2.9",
        "~=2.2.0 2.2.7",
        "~=2.2.post3 2.3",
        "==1.1 1.1.0",
        "==1.1 1.1+local",
        "==1.1.* 1.1a1",
        "!=1.1.* 1.2",
        "===1.0 1.0",
        ">1.7 1.7.1",
        "'' 3",
        "!=1.5,!=1.6 1.7",
        "'>=3.8,<3.9' 3.8.20",
        "'> 3.13' 3.13.5",
      })
  void containsWhenEveryClauseHoldsIsTrue(String range, String version) {
    assertThat(contains(range, version)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "'>=1.2,<2' 2.0",
        "'>=1.2,<2' 2.0rc1",
        "~=2.2 3.0",
        "~=2.2.0 2.3",
        "==1.1 1.1.1",
        "==1.1.* 1.11",
        "===1.0 1.0.0",
        ">1.7 1.7.post1",
        ">1.7 1.7+local",
        "<1.7 1.7.dev1",
        "!=1.5,!=1.6 1.6",
        "'>=3.8,<3.9' 3.9",
        "~=3.12.1 3.13.5",
      })
  void containsWhenAClauseDoesNotHoldIsFalse(String range, String version) {
    assertThat(
            VersionRange.parse(range)
                .filter(r -> r.contains(PythonVersion.parse(version).orElseThrow())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2",
        "=>1.2",
        ">=",
        ">=1.2;<2",
        "~1.2",
        "^1.2",
        ">=3.8.*",
        "~=3",
        ">=3.8,,<4",
        ","
      })
  void parseWhenTextIsNoRangeIsEmpty(String text) {
    assertThat(VersionRange.parse(text)).isEmpty();
  }

  @Test
  void toStringIsTheTextAsWritten() {
    assertThat(VersionRange.parse(" >=1.2, <2 ").orElseThrow()).hasToString(">=1.2, <2");
  }
}
