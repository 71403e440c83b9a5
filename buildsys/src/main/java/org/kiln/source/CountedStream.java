package org.kiln.source;

import java.io.IOException;
import java.io.InputStream;

/** A stream that tells of each byte it gives; closing it leaves the one below open. */
final class CountedStream extends InputStream {
  private final InputStream in;
  private final Count count;

  /** Who hears of the bytes. */
  @FunctionalInterface
  interface Count {
    /** Takes note of bytes. */
    void add(long bytes) throws IOException;
  }

  CountedStream(InputStream in, Count count) {
    this.in = in;
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count.add(read < 0 ? 0 : 1);
    return read;
  }

  // All else that reads, and skips, comes here.
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count.add(Math.max(0, read));
    return read;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }
}
