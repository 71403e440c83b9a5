package org.kiln.artifact.audit;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiln.artifact.Dylink;
import org.kiln.artifact.WasmModule;
import org.kiln.artifact.WasmSymbol;

/**
 * What the side modules of an archive find when the runtime links them, as Emscripten's
 * library_dylink.js and the runtime's libraries.mjs do it: of several definitions that of
 * JavaScript, then that of the main module, then that of the first shared library is taken.
 */
final class LinkScope {
  private final MainModule main;
  private final Map<String, Definition> global = new HashMap<>();
  private final Map<String, WasmModule> libraries = new HashMap<>();

  /**
   * Where a symbol is.
   *
   * @param provider the main module, a package or a library
   */
  record Definition(String provider, WasmSymbol symbol) {}

  private LinkScope(MainModule main) {
    this.main = main;
  }

  static LinkScope of(AuditInput input, ArchiveFacts archive) {
    var none = new MainModule(List.of(), Set.of(), Set.of());
    var scope = new LinkScope(input.main().orElse(none));
    scope.define("the main module", scope.main.exports());
    input.needs().forEach(scope::addNeed);
    // Its tests are loaded after the package itself.
    Stream<ArchiveFacts> before = input.subject().archives().stream();
    before.takeWhile(earlier -> !earlier.equals(archive)).forEach(scope::addLinked);
    archive.sideModules().forEach(scope::addLibrary);
    if (input.subject().isSharedLibrary()) {
      scope.addGlobally(input.subject().name().text(), archive);
    }
    return scope;
  }

  private void addNeed(AuditedPackage need) {
    for (ArchiveFacts archive : need.archives()) {
      if (need.isSharedLibrary()) {
        archive.sideModules().forEach(this::addLibrary);
        addGlobally(need.name().text(), archive);
      } else {
        addLinked(archive);
      }
    }
  }

  private void addLinked(ArchiveFacts archive) {
    archive.linkedLibraries().forEach(this::addLibrary);
  }

  private void addGlobally(String provider, ArchiveFacts archive) {
    archive
        .sideModules()
        .flatMap(file -> file.sideModule().stream())
        .forEach(module -> define(provider, module.exports()));
  }

  private void addLibrary(FileFacts file) {
    file.sideModule().ifPresent(module -> libraries.putIfAbsent(file.name(), module));
  }

  private void define(String provider, List<WasmSymbol> symbols) {
    symbols.forEach(s -> global.putIfAbsent(s.name(), new Definition(provider, s)));
  }

  /** Returns whether there is a library of a name, as a module says that it needs it. */
  boolean hasLibrary(String name) {
    return libraries.containsKey(name);
  }

  boolean isOfJavaScript(String symbol) {
    return main.javaScript().contains(symbol);
  }

  /** Returns whether a symbol of JavaScript's has an address. */
  boolean isAddressable(String symbol) {
    return main.addressable().contains(symbol);
  }

  /** Finds what a module gets that calls a function, but for functions of JavaScript's. */
  Optional<Definition> called(WasmModule module, String symbol) {
    return Optional.ofNullable(global.get(symbol))
        .or(() -> find(needed(module).stream(), symbol))
        .or(() -> own(module, symbol));
  }

  /** Returns whether a module that asks for the address of a symbol gets one. */
  boolean hasAddress(WasmModule module, String symbol) {
    return global.containsKey(symbol)
        || find(allNeeded(module).stream(), symbol).isPresent()
        || own(module, symbol).isPresent();
  }

  private Optional<Definition> find(Stream<String> names, String symbol) {
    return names.flatMap(name -> definition(name, symbol).stream()).findFirst();
  }

  private Optional<Definition> definition(String library, String symbol) {
    return Optional.ofNullable(libraries.get(library))
        .flatMap(m -> m.exports().stream().filter(s -> s.name().equals(symbol)).findFirst())
        .map(found -> new Definition(library, found));
  }

  /** What C++ puts into each object is imported too, since others may bring it. */
  private static Optional<Definition> own(WasmModule module, String symbol) {
    return module.exports().stream()
        .filter(s -> s.name().equals(symbol) || s.name().equals("__em_js__" + symbol))
        .findFirst()
        .map(found -> new Definition("the module itself", found));
  }

  private static List<String> needed(WasmModule module) {
    return module.dylink().map(Dylink::needed).orElse(List.of());
  }

  private Set<String> allNeeded(WasmModule module) {
    Set<String> all = new LinkedHashSet<>();
    var open = new ArrayDeque<>(needed(module));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (all.add(name)) {
        Optional.ofNullable(libraries.get(name)).ifPresent(m -> open.addAll(needed(m)));
      }
    }
    return all;
  }
}
