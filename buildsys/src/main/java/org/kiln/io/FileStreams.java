package org.kiln.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Streams of files that end with {@link java.nio.channels.ClosedByInterruptException} once the
 * thread that uses them is interrupted, where those of {@link java.nio.file.Files} go on. The
 * thread stays interrupted.
 */
public final class FileStreams {
  private FileStreams() {}

  /** Opens a file to be read. */
  public static InputStream input(Path file) throws IOException {
    return Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** Opens a file to be written, made where it is missing, emptied where it is there. */
  public static OutputStream output(Path file) throws IOException {
    return Channels.newOutputStream(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }
}
