package org.kiln.container.docker;

import java.io.Closeable;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends streams whose end does not matter any more. */
final class Closing {
  private static final Logger LOG = Logger.getLogger(Closing.class.getName());

  private Closing() {}

  /**
   * Closes a stream of answers in a thread of its own: while another thread reads from a local
   * socket, closing waits for the engine's next word.
   */
  static void inBackground(Closeable stream) {
    var thread = new Thread(() -> close(stream), "closing a stream of the Docker engine");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Closeable stream) {
    try {
      stream.close();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "closing", e);
    }
  }
}
