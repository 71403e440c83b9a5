package org.kiln.source;

import java.io.IOException;
import java.nio.file.Path;

/** Files by path that machines share: a directory, or a server that takes GET and PUT. */
public interface SharedFolder {
  /**
   * Copies a file from there.
   *
   * @param path below the folder, with slashes
   * @param file where it goes; nothing may be there
   * @param limit the number of bytes that it has at most
   * @return whether there is one
   * @throws IOException if that can't be told, since the folder does not answer as it should
   */
  boolean get(String path, Path file, long limit) throws IOException, InterruptedException;

  /**
   * Copies a file to there, in the place of one that may be there.
   *
   * @throws IOException if the folder does not take it
   */
  void put(String path, Path file) throws IOException, InterruptedException;
}
