package org.kiln.artifact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a side module asks of the dynamic linker: the custom section {@code dylink.0} (tool
 * conventions of WebAssembly, DynamicLinking.md).
 *
 * @param memorySize bytes of memory for static data
 * @param tableSize slots of the function table
 * @param needed libraries to load first, as the link command named them
 * @param runtimePaths where to look for them
 * @param weakImports names of imports that may be missing
 */
public record Dylink(
    long memorySize,
    long tableSize,
    List<String> needed,
    List<String> runtimePaths,
    Set<String> weakImports) {
  static final String SECTION = "dylink.0";
  private static final int MEM_INFO = 1;
  private static final int NEEDED = 2;
  private static final int IMPORT_INFO = 4;
  private static final int RUNTIME_PATH = 5;
  private static final int BINDING = 3;
  private static final int WEAK = 1;

  /** Copies the collections. */
  public Dylink {
    needed = List.copyOf(needed);
    runtimePaths = List.copyOf(runtimePaths);
    weakImports = Set.copyOf(weakImports);
  }

  static Dylink parse(byte[] section) {
    var reader = new ModuleBytes(section, 0);
    long memory = 0;
    long table = 0;
    var needed = new ArrayList<String>();
    var paths = new ArrayList<String>();
    var weak = new HashSet<String>();
    while (!reader.isAtEnd()) {
      int kind = reader.next();
      int end = (int) reader.number() + reader.position();
      switch (kind) {
        case MEM_INFO -> {
          memory = reader.number();
          reader.number();
          table = reader.number();
        }
        case NEEDED -> needed.addAll(strings(reader));
        case IMPORT_INFO -> weak.addAll(weakImports(reader));
        case RUNTIME_PATH -> paths.addAll(strings(reader));
        default -> {}
      }
      reader.moveTo(end);
    }
    return new Dylink(memory, table, needed, paths, weak);
  }

  private static List<String> strings(ModuleBytes reader) {
    long count = reader.number();
    var strings = new ArrayList<String>();
    for (long i = 0; i < count; i++) {
      strings.add(reader.string());
    }
    return strings;
  }

  /** Reads module, name and flags of some imports; returns the names of the weak ones. */
  private static Set<String> weakImports(ModuleBytes reader) {
    long count = reader.number();
    var weak = new HashSet<String>();
    for (long i = 0; i < count; i++) {
      reader.string();
      String name = reader.string();
      if ((reader.number() & BINDING) == WEAK) {
        weak.add(name);
      }
    }
    return weak;
  }
}
