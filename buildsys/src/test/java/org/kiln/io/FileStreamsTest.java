package org.kiln.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStreamsTest {
  @TempDir private Path directory;

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  private Path file(String text) throws Exception {
    return Files.writeString(directory.resolve("file"), text);
  }

  @Test
  void inputWhenTheThreadIsInterruptedEnds() throws Exception {
    try (InputStream in = FileStreams.input(file("abc"))) {
      assertThat(in.read()).isEqualTo('a');
      Thread.currentThread().interrupt();

      assertThatThrownBy(in::read).isInstanceOf(ClosedByInterruptException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  @Test
  void outputWhenTheThreadIsInterruptedEnds() throws Exception {
    Path file = file("before");
    try (OutputStream out = FileStreams.output(file)) {
      out.write('a');
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> out.write('b')).isInstanceOf(ClosedByInterruptException.class);
    }
    assertThat(file).hasContent("a");
  }

  @Test
  void digestWhenTheThreadIsInterruptedEnds() throws Exception {
    Path file = file("abc");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Sha256.of(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(ClosedByInterruptException.class);
  }
}
