package org.kiln.build.diagnosis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.kiln.io.FileStreams;

/**
 * A log, which may be larger than the memory.
 *
 * @param path where it is
 */
record LogFile(Path path) {
  /** Reads it once; what is no UTF-8 is replaced. */
  void eachLine(Consumer<String> reader) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(FileStreams.input(path), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
