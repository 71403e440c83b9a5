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

/** Looks at files in archives without unpacking them. */
public final class ArchiveSearch {
  private ArchiveSearch() {}

  /** What is looked for. */
  @FunctionalInterface
  public interface Condition {
    /** Returns whether a file is one; its content can be read once. */
    boolean holds(String name, InputStream content) throws IOException;
  }

  /** Who looks at all files. */
  @FunctionalInterface
  public interface Visitor {
    /** Looks at a file; its content can be read once. */
    void visit(String name, InputStream content) throws IOException;

    private Condition untilTheEnd() {
      return (name, content) -> {
        visit(name, content);
        return false;
      };
    }
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

  /** Shows all files of what {@link ReproducibleArchive#tarZst} wrote. */
  public static void eachInTarZst(Path archive, Visitor visitor) {
    anyInTarZst(archive, visitor.untilTheEnd());
  }

  /** Shows all files of a zip archive. */
  public static void eachInZip(Path archive, Visitor visitor) {
    try (var zip = new ZipInputStream(new BufferedInputStream(FileStreams.input(archive)))) {
      for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (!e.isDirectory()) {
          visitor.visit(e.getName(), zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
