package org.kiln.verify;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Browsers that are not there. */
final class BrowserTest {
  @Test
  void startWhenTheDriverEndsAtOnceSaysHowToGetOneThatFits() {
    var broken = new BrowserPrograms(Path.of("/bin/false"), Path.of("/bin/false"));

    assertThatThrownBy(() -> Browser.start(broken, List.of()))
        .isInstanceOf(VerifyException.class)
        .hasMessage("cannot start /bin/false through /bin/false: it ended without naming its port");
  }

  @Test
  void findWhenNothingIsInstalledNamesTheVariableThatHelps() {
    assertThatThrownBy(() -> BrowserPrograms.find(Map.of("PATH", "/nonexistent")))
        .isInstanceOf(VerifyException.class)
        .hasMessageContaining("cannot find chromium or")
        .hasMessageContaining("KILN_CHROMIUM");
  }

  @Test
  void findWhenTheVariableNamesNoProgramSaysSo() {
    assertThatThrownBy(() -> BrowserPrograms.find(Map.of("KILN_CHROMIUM", "/nonexistent")))
        .isInstanceOf(VerifyException.class)
        .hasMessageContaining("KILN_CHROMIUM");
  }
}
