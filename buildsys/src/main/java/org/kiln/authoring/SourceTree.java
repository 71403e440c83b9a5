package org.kiln.authoring;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.io.AtomicFiles;
import org.kiln.source.Unpacker;

/** An archive's content, as long as this is open. */
record SourceTree(Path path) implements AutoCloseable {
  /**
   * Unpacks an archive.
   *
   * @param name the archive's name for messages
   * @param directory the directory inside that holds the source, where it is not the only one
   * @param work where the content goes meanwhile
   * @throws org.kiln.source.SourceException if it can't be unpacked
   */
  static SourceTree unpack(Path archive, String name, Optional<String> directory, Path work)
      throws InterruptedException {
    Path path = AtomicFiles.aside(work.resolve(name));
    try {
      new Unpacker().unpack(archive, name, directory, path);
      return new SourceTree(path);
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw new InterruptedException("interrupted while unpacking " + name);
    }
  }

  @Override
  public void close() {
    AtomicFiles.delete(path);
  }
}
