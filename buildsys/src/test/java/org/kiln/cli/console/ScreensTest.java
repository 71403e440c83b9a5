package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScreensTest {
  @Test
  void isLiveWantedWhenTheEnvironmentSaysOtherwiseIsFalse() {
    assertThat(Screens.isLiveWanted(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Screens.isLiveWanted(Map.of("TERM", "xterm", "CI", "true"))).isFalse();
    assertThat(Screens.isLiveWanted(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(Screens.isLiveWanted(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Screens.isLiveWanted(Map.of())).isFalse();
  }
}
