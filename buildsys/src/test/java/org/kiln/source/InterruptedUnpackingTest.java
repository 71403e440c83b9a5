package org.kiln.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unpacking while somebody presses Ctrl-C. */
final class InterruptedUnpackingTest {
  /** More than all buffers between the file and the reader hold. */
  private static final int MUCH = 1 << 19;

  /** So much that the test sees the file grow before it is whole. */
  private static final long GIBIBYTE = 1L << 30;

  @TempDir private Path directory;

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  private static String noise() {
    var text = new StringBuilder(MUCH);
    new Random(1).ints(MUCH, ' ', '~').forEach(text::appendCodePoint);
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gz", "xz", "zstd"})
  void visitWhenInterruptedBetweenEntriesEnds(String compression) throws Exception {
    var archive = new TestArchive().file("first", "").file("noise", noise()).file("last", "");
    Path file = archive.writeTo(directory.resolve("archive"), compression);
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(
            () ->
                new ArchiveFile(file)
                    .visit(
                        (entry, content) -> {
                          seen.add(entry.path());
                          Thread.currentThread().interrupt();
                        }))
        .isInstanceOf(ClosedByInterruptException.class);
    assertThat(seen).startsWith("first").doesNotContain("last");
  }

  @Test
  @Timeout(60)
  void unpackWhenInterruptedInsideAFileEndsAndLeavesNothing() throws Exception {
    Path archive = sparse(directory.resolve("archive"));
    var unpacking =
        new FutureTask<>(
            () -> {
              new Unpacker().unpack(archive, "a-1", Optional.empty(), directory.resolve("target"));
              return "unpacked";
            });
    var thread = new Thread(unpacking);
    thread.start();
    while (written() == 0) {
      Thread.sleep(1);
    }
    thread.interrupt();

    assertThatThrownBy(unpacking::get).hasCauseInstanceOf(ClosedByInterruptException.class);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(archive);
    }
  }

  /** A tar archive of one large file, of which the disk keeps only the head. */
  private static Path sparse(Path archive) throws IOException {
    var entry = new TarArchiveEntry("large");
    entry.setSize(GIBIBYTE);
    byte[] header = new byte[512];
    entry.writeEntryHeader(header);
    try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
      file.write(header);
      file.setLength(header.length + GIBIBYTE + 2L * header.length);
    }
    return archive;
  }

  /** Returns how many bytes of the large file are there. */
  private long written() throws IOException {
    try (Stream<Path> files = Files.find(directory, 2, (path, a) -> path.endsWith("large"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
