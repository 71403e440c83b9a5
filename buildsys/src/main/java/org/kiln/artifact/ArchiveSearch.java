package org.kiln.artifact;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.kiln.io.FileStreams;

/** Looks for files in archives without unpacking them. */
public final class ArchiveSearch {
  private ArchiveSearch() {}

  /** What is looked for. */
  @FunctionalInterface
  public interface Condition {
    /** Returns whether a file is one; its content can be read once. */
    boolean holds(String name, InputStream content) throws IOException;
  }

  /** Returns whether {@link ReproducibleArchive#tarZst} put a file of a kind into an archive. */
  public static boolean anyInTarZst(Path archive, Condition condition) {
    try (var file = new BufferedInputStream(FileStreams.input(archive));
        var tar = new TarArchiveInputStream(new ZstdInputStream(file), "UTF-8")) {
      for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (!e.isDirectory() && condition.holds(e.getName(), tar)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a zip archive has a file of a kind. */
  public static boolean anyInZip(Path archive, Condition condition) {
    try (var zip = new ZipInputStream(new BufferedInputStream(FileStreams.input(archive)))) {
      for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (!e.isDirectory() && condition.holds(e.getName(), zip)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
