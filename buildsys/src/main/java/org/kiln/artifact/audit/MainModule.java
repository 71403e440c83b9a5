package org.kiln.artifact.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiln.artifact.WasmModule;
import org.kiln.artifact.WasmSymbol;

/**
 * What the runtime offers to side modules: what its main module exports, and what Emscripten's
 * JavaScript brings.
 *
 * @param exports of the WebAssembly module
 * @param javaScript names of functions, memory, table and tags that JavaScript brings
 * @param addressable those of its functions that have an address: their signature is known
 */
public record MainModule(
    List<WasmSymbol> exports, Set<String> javaScript, Set<String> addressable) {
  /** The object by which Emscripten's dynamic linker finds symbols. */
  private static final Pattern IMPORTS = Pattern.compile("\\bwasmImports\\s*=\\s*\\{([^{}]*)\\}");

  private static final Pattern KEY = Pattern.compile("(?:^|,)\\s*[\"']?([\\w$]+)[\"']?");
  private static final Pattern SIGNATURE = Pattern.compile("\\b_([\\w$]+)\\.sig\\s*=");

  /** What was not there when the main module was linked, and is to come from side modules. */
  private static final Pattern STUB = Pattern.compile("\\b_([\\w$]+)\\.stub\\s*=");

  /** Copies the collections. */
  public MainModule {
    exports = List.copyOf(exports);
    javaScript = Set.copyOf(javaScript);
    addressable = Set.copyOf(addressable);
  }

  /**
   * Returns what a runtime offers.
   *
   * @param module its main module
   * @param glue the JavaScript that Emscripten linked with it
   */
  public static MainModule of(WasmModule module, String glue) {
    Set<String> names = new HashSet<>();
    Matcher imports = IMPORTS.matcher(glue);
    if (imports.find()) {
      matches(KEY, imports.group(1)).forEach(names::add);
    }
    names.removeAll(matches(STUB, glue).collect(Collectors.toSet()));
    Set<String> signed = matches(SIGNATURE, glue).collect(Collectors.toSet());
    return new MainModule(module.exports(), names, signed);
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }
}
