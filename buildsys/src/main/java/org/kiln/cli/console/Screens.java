package org.kiln.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Chooses the screen. */
public final class Screens {
  private Screens() {}

  /**
   * Opens a live screen on a terminal, a plain one elsewhere: where standard output is none, where
   * {@code CI} or {@code NO_COLOR} is set, where {@code TERM} is {@code dumb}.
   *
   * @param isPlain whether the user asked for a plain one
   * @param out where a plain one prints
   */
  public static Screen open(boolean isPlain, Map<String, String> environment, PrintWriter out) {
    if (isPlain || !isLiveWanted(environment)) {
      return new PlainScreen(out);
    }
    try {
      return new LiveScreen(terminal());
    } catch (IOException | IllegalStateException noTerminal) {
      return new PlainScreen(out);
    }
  }

  private static Terminal terminal() throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .systemOutput(TerminalBuilder.SystemOutput.SysOut)
        .dumb(false)
        .build();
  }

  static boolean isLiveWanted(Map<String, String> environment) {
    return environment.getOrDefault("CI", "").isEmpty()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }
}
