package org.kiln.cli.console;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/** A terminal whose last lines are drawn anew several times a second. */
public final class LiveScreen implements Screen {
  private static final long MILLISECONDS_PER_FRAME = 200;

  private final Terminal terminal;
  private final Display display;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(LiveScreen::daemon);
  private final ScheduledFuture<?> frames;
  private IntFunction<List<String>> below = width -> List.of();

  /** Takes over a terminal; closing the screen closes it. */
  public LiveScreen(Terminal terminal) {
    this.terminal = terminal;
    this.display = new Display(terminal, false);
    this.frames =
        clock.scheduleAtFixedRate(
            this::draw, MILLISECONDS_PER_FRAME, MILLISECONDS_PER_FRAME, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "screen");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void print(String line) {
    erase();
    terminal.writer().println(line);
    draw();
  }

  @Override
  public synchronized void keepBelow(IntFunction<List<String>> lines) {
    below = lines;
  }

  @Override
  public boolean isLive() {
    return true;
  }

  private synchronized void draw() {
    Size size = terminal.getSize();
    // The last column stays free: filling it makes some terminals wrap.
    int width = Math.max(20, size.getColumns() - 1);
    display.resize(size.getRows(), size.getColumns());
    display.update(
        below.apply(width).stream()
            .limit(Math.max(1, size.getRows() - 1))
            .map(line -> new AttributedString(line).columnSubSequence(0, width))
            .toList(),
        0);
    terminal.flush();
  }

  private void erase() {
    display.resize(terminal.getSize().getRows(), terminal.getSize().getColumns());
    display.update(List.of(), 0);
  }

  @Override
  public synchronized void close() {
    frames.cancel(false);
    clock.shutdown();
    erase();
    terminal.flush();
    try {
      terminal.close();
    } catch (IOException alreadyGone) {
      // Nobody is left to look at it.
      return;
    }
  }
}
