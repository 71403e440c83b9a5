package org.kiln.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.patch.FileHeader;

/** What git tells apart among files. */
enum FileKind {
  FILE,
  PROGRAM,
  LINK;

  /** Returns the kind of a file that is there. */
  static FileKind of(Path file) {
    if (Files.isSymbolicLink(file)) {
      return LINK;
    }
    return Files.isExecutable(file) ? PROGRAM : FILE;
  }

  /** Returns the kind that a patch gives a file, or the one before where it does not say. */
  static FileKind of(FileHeader header, FileKind before) {
    FileMode mode = header.getNewMode();
    if (mode == null || mode.equals(header.getOldMode())) {
      return before;
    }
    if (FileMode.SYMLINK.equals(mode)) {
      return LINK;
    }
    return FileMode.EXECUTABLE_FILE.equals(mode) ? PROGRAM : FILE;
  }
}
