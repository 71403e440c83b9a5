package org.kiln.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

final class LiveScreenTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private LiveScreen screen(int columns) throws Exception {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(new ByteArrayInputStream(new byte[0]), shown)
            .type("xterm")
            .encoding(StandardCharsets.UTF_8)
            .build();
    terminal.setSize(new Size(columns, 24));
    return new LiveScreen(terminal);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printWhenLinesAreKeptBelowDrawsThemAgainAfterIt() throws Exception {
    try (LiveScreen screen = screen(80)) {
      screen.keepBelow(width -> List.of("running: numpy"));
      screen.print("zlib: built");

      assertThat(shown()).containsSubsequence("zlib: built", "running: numpy");
    }
  }

  @Test
  void drawWhenALineIsTooLongCutsIt() throws Exception {
    try (LiveScreen screen = screen(30)) {
      screen.keepBelow(width -> List.of("x".repeat(width) + "END"));
      screen.print("one");

      assertThat(shown()).contains("x".repeat(29)).doesNotContain("END");
    }
  }

  @Test
  void closeWhenLinesAreKeptBelowErasesThem() throws Exception {
    LiveScreen screen = screen(80);
    screen.keepBelow(width -> List.of("running: numpy"));
    screen.print("one");
    int before = shown().length();
    screen.close();

    // "erase to the end of the line" or "of the screen": ECMA-48's EL and ED.
    assertThat(shown().substring(before)).containsPattern("\u001b\\[[KJ]");
  }
}
