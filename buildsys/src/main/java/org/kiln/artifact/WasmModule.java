package org.kiln.artifact;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.Section;
import run.endive.wasm.types.UnknownCustomSection;

/**
 * What a WebAssembly module asks for and offers.
 *
 * @param imports what it asks for
 * @param exports what it offers
 * @param dylink its needs of the dynamic linker, for side modules
 */
public record WasmModule(List<Symbol> imports, List<Symbol> exports, Optional<Dylink> dylink) {
  private static final byte[] MAGIC = {0, 'a', 's', 'm'};
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

  /** The sections that are read; the code is not, since its old exception opcodes are unknown. */
  private static final int[] SECTIONS = {0, 1, 2, 3, 7};

  /** Copies the lists. */
  public WasmModule {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /**
   * An import or export.
   *
   * @param module where an import comes from, {@code env} or {@code GOT.func} for example; empty
   *     for exports
   * @param name the name, without the underscore that JavaScript sees
   * @param kind {@code function}, {@code global}, {@code memory}, {@code table} or {@code tag}
   */
  public record Symbol(String module, String name, String kind) {}

  /**
   * Reads a module.
   *
   * @throws ArtifactException if the file is no WebAssembly module
   */
  public static WasmModule read(Path file) {
    expectMagic(file);
    var sections = new Sections();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      parser().parse(in, sections::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WasmEngineException e) {
      throw new ArtifactException(file + ": damaged: " + e.getMessage(), null, e);
    }
    return new WasmModule(sections.imports, sections.exports, Optional.ofNullable(sections.dylink));
  }

  private static void expectMagic(Path file) {
    byte[] start = firstBytes(file);
    if (Arrays.equals(start, ELF)) {
      throw new ArtifactException(
          "the build produced a native ELF file: " + file.getFileName(),
          "the build must take its compiler from $CC, $CXX and $LDSHARED, and its Python settings from sysconfig",
          null);
    }
    if (!Arrays.equals(start, MAGIC)) {
      throw new ArtifactException("not a WebAssembly module: " + file.getFileName(), null, null);
    }
  }

  private static byte[] firstBytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parser parser() {
    var builder = Parser.builder().withValidation(false);
    Arrays.stream(SECTIONS).forEach(builder::includeSectionId);
    return builder.build();
  }

  /** Returns whether the module exports a name. */
  public boolean exports(String name) {
    return exports.stream().anyMatch(e -> e.name().equals(name));
  }

  /** Returns whether a dynamic linker can load it into a main module. */
  public boolean isSideModule() {
    return dylink.isPresent();
  }

  private static final class Sections {
    private final List<Symbol> imports = new ArrayList<>();
    private final List<Symbol> exports = new ArrayList<>();
    private @Nullable Dylink dylink;

    void take(Section section) {
      if (section instanceof ImportSection found) {
        found.stream().map(i -> symbol(i.module(), i.name(), i.importType())).forEach(imports::add);
      } else if (section instanceof ExportSection found) {
        IntStream.range(0, found.exportCount())
            .mapToObj(found::getExport)
            .map(e -> symbol("", e.name(), e.exportType()))
            .forEach(exports::add);
      } else if (section instanceof UnknownCustomSection custom
          && custom.name().equals(Dylink.SECTION)) {
        dylink = Dylink.parse(custom.bytes());
      }
    }

    private static Symbol symbol(String module, String name, Enum<?> kind) {
      return new Symbol(module, name, kind.name().toLowerCase(Locale.ROOT));
    }
  }
}
