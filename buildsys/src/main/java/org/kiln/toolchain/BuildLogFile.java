package org.kiln.toolchain;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log of an image's building; each line is in the file as soon as it is there. */
final class BuildLogFile implements AutoCloseable {
  private final BufferedWriter writer;

  private BuildLogFile(BufferedWriter writer) {
    this.writer = writer;
  }

  static BuildLogFile create(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return new BuildLogFile(Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends a line. */
  void line(String line) {
    try {
      writer.write(line);
      writer.newLine();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
