package org.kiln.artifact.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiln.artifact.Dylink;
import org.kiln.artifact.WasmModule;
import org.kiln.artifact.WasmSymbol;
import org.kiln.recipe.Lint;

/** Compares what one side module imports with what it finds. */
final class SymbolCheck {
  private static final Set<String> GIVEN = Set.of("__memory_base", "__table_base");
  private static final Set<String> FUNCTIONS = Set.of("env", "wasi_snapshot_preview1");
  private static final Set<String> ADDRESSES = Set.of("GOT.mem", "GOT.func");

  private final LinkScope scope;
  private final FileFacts file;
  private final WasmModule module;
  private final List<String> unresolved = new ArrayList<>();
  private final List<String> mismatches = new ArrayList<>();

  private SymbolCheck(LinkScope scope, FileFacts file, WasmModule module) {
    this.scope = scope;
    this.file = file;
    this.module = module;
  }

  static Stream<Finding> findings(AuditInput input) {
    return input.isComplete()
        ? input.subject().archives().stream().flatMap(archive -> findings(input, archive))
        : Stream.empty();
  }

  private static Stream<Finding> findings(AuditInput input, ArchiveFacts archive) {
    LinkScope scope = LinkScope.of(input, archive);
    return archive
        .sideModules()
        .flatMap(f -> new SymbolCheck(scope, f, f.sideModule().orElseThrow()).findings());
  }

  private Stream<Finding> findings() {
    Set<String> weak = module.dylink().map(Dylink::weakImports).orElse(Set.of());
    module.imports().stream().filter(s -> !weak.contains(s.name())).forEach(this::check);
    return Stream.of(
            finding(
                Lint.UNRESOLVED_SYMBOL,
                "nothing that is loaded with it exports",
                unresolved.stream().distinct().sorted().toList(),
                ""),
            finding(
                Lint.SIGNATURE_MISMATCH,
                "functions have other types where they are exported:",
                mismatches,
                "declare them in C as they are defined; emsdk-docker/driver/README.md has what the"
                    + " driver adapts"))
        .flatMap(Optional::stream);
  }

  private Optional<Finding> finding(Lint lint, String what, List<String> subjects, String advice) {
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(lint, file.path(), what, subjects, advice));
  }

  private void check(WasmSymbol wanted) {
    if (ADDRESSES.contains(wanted.module())) {
      checkAddress(wanted.name());
    } else if (!FUNCTIONS.contains(wanted.module())) {
      unresolved.add(wanted.module() + "." + wanted.name());
    } else if (!GIVEN.contains(wanted.name()) && !scope.isOfJavaScript(wanted.name())) {
      checkDefinition(wanted);
    }
  }

  private void checkAddress(String name) {
    boolean isThere =
        scope.isOfJavaScript(name)
            ? scope.isAddressable(name) || scope.hasAddress(module, name)
            : scope.hasAddress(module, name);
    if (!isThere) {
      unresolved.add(name);
    }
  }

  private void checkDefinition(WasmSymbol wanted) {
    Optional<LinkScope.Definition> found = scope.called(module, wanted.name());
    if (found.isEmpty()) {
      unresolved.add(wanted.name());
    } else if (!fits(wanted, found.get().symbol())) {
      mismatches.add(
          "%s is imported as %s, and %s has it as %s"
              .formatted(
                  wanted.name(), text(wanted), found.get().provider(), text(found.get().symbol())));
    }
  }

  private static boolean fits(WasmSymbol wanted, WasmSymbol found) {
    // The string that EM_JS leaves stands for a function of JavaScript's.
    return found.name().startsWith("__em_js__")
        || (wanted.kind().equals(found.kind()) && wanted.type().equals(found.type()));
  }

  private static String text(WasmSymbol symbol) {
    return symbol.isFunction() ? symbol.type() : "a " + symbol.kind();
  }
}
