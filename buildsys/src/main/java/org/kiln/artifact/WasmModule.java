package org.kiln.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import run.endive.wasm.WasmEngineException;

/**
 * What a WebAssembly module asks for and offers.
 *
 * @param imports what it asks for
 * @param exports what it offers
 * @param dylink its needs of the dynamic linker, for side modules
 */
public record WasmModule(
    List<WasmSymbol> imports, List<WasmSymbol> exports, Optional<Dylink> dylink) {
  private static final byte[] MAGIC = {0, 'a', 's', 'm'};
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

  /** Copies the lists. */
  public WasmModule {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /**
   * Reads a module.
   *
   * @throws ArtifactException if the file is no WebAssembly module
   */
  public static WasmModule read(Path file) {
    try {
      return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a module.
   *
   * @param name of its file, for messages
   * @throws ArtifactException if the bytes are no WebAssembly module
   */
  public static WasmModule parse(String name, byte[] bytes) {
    expectMagic(name, bytes);
    try {
      WasmSections sections = WasmSections.read(bytes);
      return new WasmModule(sections.imports(), sections.exports(), sections.dylink());
    } catch (WasmEngineException e) {
      throw new ArtifactException(name + ": damaged: " + e.getMessage(), null, e);
    }
  }

  private static void expectMagic(String name, byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, MAGIC.length);
    if (Arrays.equals(start, ELF)) {
      throw new ArtifactException(
          "the build produced a native ELF file: " + name,
          "the build must take its compiler from $CC, $CXX and $LDSHARED, and its Python settings from sysconfig",
          null);
    }
    if (!Arrays.equals(start, MAGIC)) {
      throw new ArtifactException("not a WebAssembly module: " + name, null, null);
    }
  }

  /** Returns whether the module exports a name. */
  public boolean exports(String name) {
    return exports.stream().anyMatch(e -> e.name().equals(name));
  }

  /** Returns whether a dynamic linker can load it into a main module. */
  public boolean isSideModule() {
    return dylink.isPresent();
  }
}
