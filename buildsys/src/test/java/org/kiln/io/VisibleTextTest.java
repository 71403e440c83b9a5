package org.kiln.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTextTest {
  @Test
  void ofWhenTextIsPlainIsTheSame() {
    assertThat(VisibleText.of("größer als 1 → \"x\" 𝄞")).isEqualTo("größer als 1 → \"x\" 𝄞");
  }

  @Test
  void ofWhenCharactersActOnATerminalShowsTheirCodes() {
    assertThat(VisibleText.of("a\u001b[2J\n\u202eb\0"))
        .isEqualTo("a\\u001b[2J\\u000a\\u202eb\\u0000");
  }

  @Test
  void ofWhenTextIsLongKeepsItsEnds() {
    assertThat(VisibleText.of("unknown key \"" + "x".repeat(5000) + "\" in build"))
        .startsWith("unknown key \"xxx")
        .contains("x … x")
        .endsWith("x\" in build")
        .hasSizeLessThan(400);
  }
}
