package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WheelNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "numpy-2.5.5-cp313-cp313-emscripten_3_1_69_wasm32.whl",
        "six-1.17.0-py2.py3-none-any.whl",
        "x-1.0-2build-py3-none-any.whl"
      })
  void parseWhenFormattedGivesTheSame(String name) {
    assertThat(WheelName.parse(name)).hasToString(name);
  }

  @Test
  void tagsWhenCompressedAreSpelledOut() {
    assertThat(WheelName.parse("six-1.17.0-py2.py3-none-any.whl").tags())
        .containsExactly("py2-none-any", "py3-none-any");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "six-1.17.0.tar.gz",
        "six-1.17.0.whl",
        "a-b-c-d-e-f-g.whl",
        "a-1-py3-none-../../x.whl",
        "a-1-py3--any.whl"
      })
  void parseWhenNoWheelSaysWhatIsExpected(String name) {
    assertThatThrownBy(() -> WheelName.parse(name))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("expected name-version[-build]-python-abi-platform.whl");
  }
}
