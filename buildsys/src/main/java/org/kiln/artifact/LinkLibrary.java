package org.kiln.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

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

  /** Returns whether a file is one, by its name. */
  public static boolean isOne(String file) {
    return LibrarySymbols.isLibrary(file);
  }

  /** Reads a file; one that is damaged defines nothing. */
  public static LinkLibrary read(String file, InputStream content) throws IOException {
    return new LinkLibrary(file, LibrarySymbols.of(file, content));
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
