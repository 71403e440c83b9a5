package org.kiln.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiln.artifact.ArchiveMember;

/**
 * What a library's build adds to the prefix of its dependencies: pyodide-build's recipes install to
 * {@code $WASM_LIBRARY_DIR}, where Kiln's own install to {@code $DISTDIR}.
 */
final class PrefixAdditions {
  private final Path prefix;
  private final Set<String> before;

  private PrefixAdditions(Path prefix) {
    this.prefix = prefix;
    this.before = names(prefix);
  }

  /** Remembers what is in a prefix before a build. */
  static PrefixAdditions since(Path prefix) {
    return new PrefixAdditions(prefix);
  }

  /** Moves what is new since then to where a build's own files are. */
  void moveTo(Path out) {
    for (String name : names(prefix)) {
      if (!before.contains(name)) {
        move(prefix.resolve(name), out.resolve(name));
      }
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.createDirectories(to.resolveSibling("."));
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(Path directory) {
    try {
      return ArchiveMember.filesOf(directory).stream()
          .map(ArchiveMember::name)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
