package org.kiln.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiln.io.Sha256;

final class ReproducibleArchiveTest {
  private static final String TAR_DIGEST =
      "60828b069a6dcdf332a886ecfdc665ed0206f5f939c6a4c3c499218428c92c4a";
  private static final String ZIP_DIGEST =
      "836ed5ab6825b7e538fd50321930eeffd4cb15f69f424f33ac69f6de4415da15";

  @TempDir Path directory;

  @Test
  void tarZstWhenPackedHasTheExactDigest() throws IOException {
    ReproducibleArchive.tarZst(tree("a"), directory.resolve("a.tar.zst"));

    assertThat(Sha256.of(directory.resolve("a.tar.zst"))).hasToString(TAR_DIGEST);
  }

  @Test
  void zipWhenPackedHasTheExactDigest() throws IOException {
    ReproducibleArchive.zip(tree("a"), directory.resolve("a.zip"));

    assertThat(Sha256.of(directory.resolve("a.zip"))).hasToString(ZIP_DIGEST);
  }

  @Test
  void packingAndUnpackingWhenTheThreadIsInterruptedEnd() throws IOException {
    Path tree = tree("a");
    Path packed = directory.resolve("a.tar.zst");
    ReproducibleArchive.tarZst(tree, packed);
    Path archive = directory.resolve("aborted");

    assertInterrupted(() -> ReproducibleArchive.tarZst(tree, archive));
    assertInterrupted(() -> ReproducibleArchive.zip(tree, archive));
    assertInterrupted(() -> ArchiveReader.unpackTarZst(packed, directory.resolve("b")));
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrder(tree, packed, directory.resolve("b"));
    }
    assertThat(directory.resolve("b")).isEmptyDirectory();
  }

  private static void assertInterrupted(ThrowingCallable step) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(step).hasRootCauseInstanceOf(ClosedByInterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void unpackTarZstWhenPackedGivesTheSameTree() throws IOException {
    ReproducibleArchive.tarZst(tree("a"), directory.resolve("a.tar.zst"));

    ArchiveReader.unpackTarZst(directory.resolve("a.tar.zst"), directory.resolve("b"));

    Path b = directory.resolve("b");
    assertThat(b.resolve("bin/run")).hasContent("#!/bin/sh\n").isExecutable();
    assertThat(b.resolve("lib/libx.so")).isSymbolicLink().hasContent("1");
    assertThat(b.resolve("empty")).isEmptyDirectory();
  }

  @Test
  void unpackTarZstWhenAnotherArtifactHasTheFileAcceptsTheSameContentOnly() throws IOException {
    Path archive = directory.resolve("a.tar.zst");
    Path b = directory.resolve("b");
    ReproducibleArchive.tarZst(tree("a"), archive);
    ArchiveReader.unpackTarZst(archive, b);
    ArchiveReader.unpackTarZst(archive, b);
    Files.writeString(b.resolve("bin/run"), "other");

    assertThatThrownBy(() -> ArchiveReader.unpackTarZst(archive, b))
        .isInstanceOf(ArtifactException.class)
        .hasMessage("two host dependencies install bin/run with other content");
  }

  private Path tree(String name) throws IOException {
    Path root = directory.resolve(name);
    Files.createDirectories(root.resolve("bin"));
    Files.createDirectories(root.resolve("lib"));
    Files.createDirectories(root.resolve("empty"));
    Files.writeString(root.resolve("lib/libx.so.1"), "1");
    Files.createSymbolicLink(root.resolve("lib/libx.so"), Path.of("libx.so.1"));
    Path run = Files.writeString(root.resolve("bin/run"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx--x---"));
    Files.setLastModifiedTime(run, FileTime.fromMillis(System.nanoTime()));
    return root;
  }
}
