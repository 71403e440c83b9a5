package org.kiln.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases: modules of the directory {@code cases}, beside which {@code fixtures} holds the
 * packages that they load.
 *
 * @param root the directory that guests serve
 */
record CaseFiles(Path root) {
  private static final Path SOURCES = Path.of("cases").toAbsolutePath();

  /** Copies the cases to a new root, where fixtures can be put beside them. */
  static CaseFiles copyTo(Path root) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve("cases").resolve(SOURCES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return new CaseFiles(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the cases' modules, sorted. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".mjs"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
