package org.kiln.artifact;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.Parser;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionSection;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.Section;
import run.endive.wasm.types.TypeSection;
import run.endive.wasm.types.UnknownCustomSection;
import run.endive.wasm.types.ValType;

/** Those sections of a WebAssembly module that tell what it asks for and offers. */
final class WasmSections {
  /** The sections that are read; the code is not, since its old exception opcodes are unknown. */
  private static final int[] READ = {0, 1, 2, 3, 7};

  private TypeSection types = TypeSection.builder().build();
  private List<Import> imports = List.of();
  private FunctionSection functions = FunctionSection.builder().build();
  private final List<Export> exports = new ArrayList<>();
  private @Nullable Dylink dylink;

  private WasmSections() {}

  static WasmSections read(byte[] module) {
    var sections = new WasmSections();
    parser().parse(new ByteArrayInputStream(module), sections::take);
    return sections;
  }

  private static Parser parser() {
    var builder = Parser.builder().withValidation(false);
    Arrays.stream(READ).forEach(builder::includeSectionId);
    return builder.build();
  }

  private void take(Section section) {
    if (section instanceof TypeSection found) {
      types = found;
    } else if (section instanceof ImportSection found) {
      imports = found.stream().toList();
    } else if (section instanceof FunctionSection found) {
      functions = found;
    } else if (section instanceof ExportSection found) {
      IntStream.range(0, found.exportCount()).mapToObj(found::getExport).forEach(exports::add);
    } else if (section instanceof UnknownCustomSection custom
        && custom.name().equals(Dylink.SECTION)) {
      dylink = Dylink.parse(custom.bytes());
    }
  }

  List<WasmSymbol> imports() {
    return imports.stream().map(this::symbol).toList();
  }

  List<WasmSymbol> exports() {
    List<FunctionImport> imported =
        imports.stream()
            .filter(FunctionImport.class::isInstance)
            .map(FunctionImport.class::cast)
            .toList();
    return exports.stream().map(export -> symbol(export, imported)).toList();
  }

  Optional<Dylink> dylink() {
    return Optional.ofNullable(dylink);
  }

  private WasmSymbol symbol(Import found) {
    String type =
        found instanceof FunctionImport function ? text(types.getType(function.typeIndex())) : "";
    return new WasmSymbol(found.module(), found.name(), text(found.importType()), type);
  }

  private WasmSymbol symbol(Export export, List<FunctionImport> imported) {
    boolean isFunction = export.exportType() == ExternalType.FUNCTION;
    String type = isFunction ? text(typeOf(export.index(), imported)) : "";
    return new WasmSymbol("", export.name(), text(export.exportType()), type);
  }

  /** Functions are counted from the imported ones on. */
  private FunctionType typeOf(int function, List<FunctionImport> imported) {
    return function < imported.size()
        ? types.getType(imported.get(function).typeIndex())
        : functions.getFunctionType(function - imported.size(), types);
  }

  private static String text(ExternalType kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String text(FunctionType type) {
    String results = type.returns().isEmpty() ? "nothing" : text(type.returns());
    return "(%s) → %s".formatted(text(type.params()), results);
  }

  private static String text(List<ValType> types) {
    return types.stream()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
