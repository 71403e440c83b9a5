package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiln.recipe.PackageName;

final class ReplacementTest {
  private static final PackageName CPYTHON = PackageName.parse("cpython");

  @Test
  void parseWhenAVersionIsNamedKeepsIt() {
    var expected = new Replacement(CPYTHON, Optional.of("3.8.20"), Path.of("/src/a=b"));

    assertThat(Replacement.parse("cpython@3.8.20=/src/a=b")).isEqualTo(expected);
    assertThat(Replacement.parse(expected.toString())).isEqualTo(expected);
  }

  @Test
  void parseWhenTheDirectoryIsRelativeMakesItAbsolute() {
    assertThat(Replacement.parse("cpython=../src").directory())
        .isEqualTo(Path.of("../src").toAbsolutePath().normalize());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpython", "=dir", "cpython=", "cpython@=dir", "not a name=dir"})
  void parseWhenItIsNoneSaysWhatWasExpected(String text) {
    assertThatThrownBy(() -> Replacement.parse(text))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("expected NAME=DIR or NAME@VERSION=DIR, got " + text);
  }

  @Test
  void ofWhenTheVariableNamesSeveralReturnsAll() {
    assertThat(Replacement.of(Map.of("KILN_SOURCES", "cpython@3.8.20=/a:zlib=/b:")))
        .containsExactlyElementsOf(
            List.of(Replacement.parse("cpython@3.8.20=/a"), Replacement.parse("zlib=/b")));
  }

  @Test
  void ofWhenTheVariableIsNotSetReturnsNone() {
    assertThat(Replacement.of(Map.of())).isEmpty();
  }
}
