package org.kiln.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.kiln.container.Console;

/** The terminal that this program was started in, for a program in a container. */
final class LocalTerminal implements Console, AutoCloseable {
  private final Terminal terminal;
  private final Attributes before;

  private LocalTerminal(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // Ctrl-C is for the program in the container, and its output has its line ends already.
    raw.setLocalFlag(LocalFlag.ISIG, false);
    raw.setOutputFlag(OutputFlag.OPOST, false);
    terminal.setAttributes(raw);
  }

  /** Returns whether a person types and reads here; Java itself can't say it of both streams. */
  static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("sh", "-c", "test -t 0 && test -t 1").inheritIO().start().waitFor()
          == 0;
    } catch (IOException noShell) {
      return false;
    }
  }

  /** Takes the terminal: keys, Ctrl-C too, are the container's until it is closed. */
  static LocalTerminal open() {
    try {
      return new LocalTerminal(TerminalBuilder.builder().system(true).dumb(false).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String type() {
    return terminal.getType();
  }

  @Override
  public InputStream input() {
    return terminal.input();
  }

  @Override
  public OutputStream output() {
    return terminal.output();
  }

  @Override
  public Size size() {
    return new Size(terminal.getWidth(), terminal.getHeight());
  }

  @Override
  public void onResize(Runnable listener) {
    terminal.handle(Terminal.Signal.WINCH, signal -> listener.run());
  }

  @Override
  public void close() {
    terminal.flush();
    terminal.setAttributes(before);
  }
}
