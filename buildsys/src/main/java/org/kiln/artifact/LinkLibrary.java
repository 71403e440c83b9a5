package org.kiln.artifact;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A library that packages are linked with.
 *
 * @param file its path in its package's artifact
 * @param symbols what it defines
 */
public record LinkLibrary(String file, Set<String> symbols) {
  /** Copies the set. */
  public LinkLibrary {
    symbols = Set.copyOf(symbols);
  }

  /** Finds the static and the shared ones in what {@link ReproducibleArchive#tarZst} wrote. */
  public static List<LinkLibrary> in(Path archive) {
    try (var file = new BufferedInputStream(Files.newInputStream(archive));
        var tar = new TarArchiveInputStream(new ZstdInputStream(file), "UTF-8")) {
      var found = new ArrayList<LinkLibrary>();
      for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile() && LibrarySymbols.isLibrary(e.getName())) {
          found.add(new LinkLibrary(e.getName(), LibrarySymbols.of(e.getName(), tar)));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the last part of the path. */
  public String name() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Returns whether it is loaded at run time. */
  public boolean isShared() {
    return file.endsWith(".so");
  }

  /** Returns the option by which a linker takes it, {@code -lz} for {@code libz.a}. */
  public String linkOption() {
    return name().replaceFirst("^lib", "-l").replaceFirst("\\.(a|so)$", "");
  }
}
