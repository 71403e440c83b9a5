package org.kiln.container.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Puts lines together from pieces of a stream that end anywhere, inside a character too. */
final class LineAssembler {
  private final Consumer<String> lines;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  LineAssembler(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Takes the next piece. */
  void accept(byte[] piece) {
    for (byte next : piece) {
      if (next == '\n') {
        emit();
      } else {
        pending.write(next);
      }
    }
  }

  /** Passes on a last line without its end. */
  void finish() {
    if (pending.size() > 0) {
      emit();
    }
  }

  private void emit() {
    String line = pending.toString(StandardCharsets.UTF_8);
    pending.reset();
    lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }
}
