package org.kiln.artifact;

/**
 * An import or export of a WebAssembly module.
 *
 * @param module where an import comes from, {@code env} or {@code GOT.func} for example; empty for
 *     exports
 * @param name the name, without the underscore that JavaScript sees
 * @param kind {@code function}, {@code global}, {@code memory}, {@code table} or {@code tag}
 * @param type of a function, for example {@code (i32, f64) → i32}; empty for others
 */
public record WasmSymbol(String module, String name, String kind, String type) {
  /** Returns whether it is a function. */
  public boolean isFunction() {
    return kind.equals("function");
  }
}
