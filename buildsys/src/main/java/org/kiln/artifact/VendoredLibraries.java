package org.kiln.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Shared libraries that a wheel brings itself: in {@code <distribution>.libs/}, where auditwheel
 * puts them too and the runtime finds them.
 */
public final class VendoredLibraries {
  private final Wheel wheel;
  private final Path libraries;
  private final Set<String> present = new HashSet<>();
  private final Deque<Path> modules = new ArrayDeque<>();

  private VendoredLibraries(Wheel wheel, Path libraries) {
    this.wheel = wheel;
    this.libraries = libraries;
  }

  /**
   * Copies what the wheel's modules need, and what that needs in turn. Libraries that the directory
   * lacks are somebody else's to bring.
   *
   * @param wheel an unpacked wheel, whose directory is changed
   * @param libraries the directory that has the shared libraries of the build's dependencies
   */
  public static void copy(Wheel wheel, Path libraries) {
    new VendoredLibraries(wheel, libraries).copy();
  }

  private void copy() {
    wheel.sharedObjects().forEach(member -> add(member.file()));
    while (!modules.isEmpty()) {
      WasmModule.read(modules.remove()).dylink().stream()
          .flatMap(dylink -> dylink.needed().stream())
          .forEach(this::bring);
    }
  }

  private void add(Path module) {
    present.add(String.valueOf(module.getFileName()));
    modules.add(module);
  }

  private void bring(String needed) {
    String name = String.valueOf(Path.of(needed).getFileName());
    Path library = libraries.resolve(name);
    if (present.contains(name) || !Files.isRegularFile(library)) {
      return;
    }
    Path copy = wheel.root().resolve(wheel.name().distribution() + ".libs").resolve(name);
    try {
      Files.createDirectories(copy.resolveSibling("."));
      Files.copy(library, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(copy);
  }
}
