package org.kiln.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonSpecifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|3.13.5|true",
        ">=3.12|3.13.5|true",
        ">=3.14|3.13.5|false",
        "<3.9|3.8.20|true",
        ">=3.8,<3.9|3.8.20|true",
        ">=3.8,<3.9|3.9|false",
        "==3.8.*|3.8.20|true",
        "==3.8|3.8.0|true",
        "!=3.13.*|3.13.5|false",
        "~=3.12|3.13.5|true",
        "~=3.12.1|3.13.5|false",
        "> 3.13|3.13.5|true"
      })
  void containsWhenComparedAsPep440Says(String specifier, String version, boolean expected) {
    assertThat(new PythonSpecifier(specifier).contains(version)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8", ">=x", ">=3.8.*", "~=3", ">=3.8,,<4"})
  void constructorWhenNotASpecifierThrows(String text) {
    assertThatThrownBy(() -> new PythonSpecifier(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
