package org.kiln.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file's content in another place without copying it where the file system allows that. */
final class Placement {
  private Placement() {}

  /** Makes {@code target} a hard link of {@code content}, or a copy with the same time. */
  static void put(Path content, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try {
      Files.createLink(target, content);
    } catch (IOException | UnsupportedOperationException e) {
      // Another file system, or one without hard links.
      Files.copy(content, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Returns whether {@link #put} made {@code target} of {@code content}; reads no content. */
  static boolean isDone(Path content, Path target) {
    try {
      return Files.isRegularFile(target)
          && (Files.isSameFile(content, target)
              || (Files.size(content) == Files.size(target)
                  && Files.getLastModifiedTime(content).equals(Files.getLastModifiedTime(target))));
    } catch (IOException e) {
      return false;
    }
  }
}
