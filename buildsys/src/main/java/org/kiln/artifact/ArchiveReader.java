package org.kiln.artifact;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.kiln.io.FileStreams;

/** Unpacks artifacts and wheels over a directory, which may hold files already. */
public final class ArchiveReader {
  private final Path archive;
  private final Path directory;

  private ArchiveReader(Path archive, Path directory) {
    this.archive = archive;
    this.directory = directory;
  }

  /**
   * Unpacks what {@link ReproducibleArchive#tarZst} wrote.
   *
   * @throws ArtifactException if a file is there already with other content: two artifacts claim it
   */
  public static void unpackTarZst(Path archive, Path directory) {
    try {
      new ArchiveReader(archive, directory).unpackTar();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Unpacks a zip archive, a wheel for example.
   *
   * @throws ArtifactException if a name leads out of the directory
   */
  public static void unpackZip(Path archive, Path directory) {
    try {
      new ArchiveReader(archive, directory).unpackZip();
    } catch (IOException e) {
      throw new ArtifactException(archive + ": not a zip archive: " + e.getMessage(), null, e);
    }
  }

  private void unpackTar() throws IOException {
    Files.createDirectories(directory);
    try (var file = new BufferedInputStream(FileStreams.input(archive));
        var tar = new TarArchiveInputStream(new ZstdInputStream(file), "UTF-8")) {
      for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        unpack(e, tar);
      }
    }
  }

  private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
    Path target = inside(entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      expectSame(target, content);
    } else {
      write(content, target, (entry.getMode() & 0111) != 0);
    }
  }

  private void expectSame(Path target, InputStream content) throws IOException {
    if (!Arrays.equals(Files.readAllBytes(target), content.readAllBytes())) {
      throw new ArtifactException(
          "two host dependencies install " + directory.relativize(target) + " with other content",
          "let one of the two recipes remove it from $DISTDIR",
          null);
    }
  }

  private void unpackZip() throws IOException {
    Files.createDirectories(directory);
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, inside(entry.getName()), (entry.getUnixMode() & 0111) != 0);
          }
        }
      }
    }
  }

  private static void write(InputStream content, Path target, boolean isExecutable)
      throws IOException {
    Files.createDirectories(target.resolveSibling("."));
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    String mode = isExecutable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
  }

  private Path inside(String name) {
    Path target = directory.resolve(name).normalize();
    if (!target.startsWith(directory)) {
      throw new ArtifactException(archive + ": leads out of its directory: " + name, null, null);
    }
    return target;
  }
}
