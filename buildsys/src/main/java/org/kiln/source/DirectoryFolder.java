package org.kiln.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kiln.io.AtomicFiles;

/**
 * A directory that machines share, for example on a file server.
 *
 * @param root made when something is put there
 */
record DirectoryFolder(Path root) implements SharedFolder {
  @Override
  public boolean get(String path, Path file, long limit) throws IOException {
    Path there = root.resolve(path);
    if (!Files.exists(there)) {
      return false;
    }
    if (Files.size(there) > limit) {
      throw new IOException(path + " has more than " + limit + " bytes");
    }
    Files.copy(there, file);
    return true;
  }

  @Override
  public void put(String path, Path file) throws IOException {
    try {
      AtomicFiles.create(root.resolve(path), aside -> Files.copy(file, aside));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
