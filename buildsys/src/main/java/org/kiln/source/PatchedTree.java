package org.kiln.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * A source tree while patches change it.
 *
 * @param time what every changed file gets: make rebuilds nothing because one of them is older
 */
record PatchedTree(Path root, FileTime time) {

  /** Returns a tree whose changed files get the time that it is. */
  static PatchedTree now(Path root) {
    var time = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    return new PatchedTree(root, FileTime.from(time));
  }

  Path resolve(String path) throws PatchProblem {
    try {
      Path file = TreePath.resolve(root, path);
      if (TreePath.isBelowLink(root, file)) {
        throw new PatchProblem("the path is unsafe: " + path + " goes through a link");
      }
      return file;
    } catch (UnsafeEntryException e) {
      throw new PatchProblem("the path is unsafe: " + e.getMessage());
    }
  }

  byte[] read(Path file) throws PatchProblem, IOException {
    if (Files.isSymbolicLink(file)) {
      return Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new PatchProblem("there is no such file in the source");
    }
    return Files.readAllBytes(file);
  }

  void write(Path file, byte[] content, FileKind kind) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.deleteIfExists(file);
    if (kind == FileKind.LINK) {
      Files.createSymbolicLink(file, Path.of(new String(content, StandardCharsets.UTF_8)));
    } else {
      Files.write(file, content);
      TreeWriter.finish(file, kind == FileKind.PROGRAM, time);
    }
  }
}
