package org.kiln.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.kiln.io.AtomicFiles;

/**
 * A temporary directory with the files that guests load: Kiln's own modules, copied out of the jar.
 */
public record GuestFiles(Path directory) implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "case.mjs",
          "kiln_pytest.py",
          "kiln_suite.py",
          "kiln_suite_pytest.py",
          "kiln_suite_regrtest.py",
          "node-host.mjs",
          "package-tests.mjs",
          "page-host.html",
          "page-host.mjs",
          "suite-host.mjs",
          "suite.mjs");

  /** Copies the files to a new directory. */
  public static GuestFiles unpack() {
    try {
      var files = new GuestFiles(Files.createTempDirectory("kiln-guest-").toRealPath());
      for (String name : NAMES) {
        files.copy(name);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a file. */
  public String text(String name) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(String name) throws IOException {
    try (InputStream in = GuestFiles.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name), directory.resolve(name));
    }
  }

  @Override
  public void close() {
    AtomicFiles.delete(directory);
  }
}
