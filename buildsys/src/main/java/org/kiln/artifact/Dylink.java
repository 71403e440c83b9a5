package org.kiln.artifact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a side module asks of the dynamic linker: the custom section {@code dylink.0} (tool
 * conventions of WebAssembly, DynamicLinking.md).
 *
 * @param memorySize bytes of memory for static data
 * @param tableSize slots of the function table
 * @param needed libraries to load first, as the link command named them
 * @param runtimePaths where to look for them
 */
public record Dylink(
    long memorySize, long tableSize, List<String> needed, List<String> runtimePaths) {
  static final String SECTION = "dylink.0";
  private static final int MEM_INFO = 1;
  private static final int NEEDED = 2;
  private static final int RUNTIME_PATH = 5;

  /** Copies the lists. */
  public Dylink {
    needed = List.copyOf(needed);
    runtimePaths = List.copyOf(runtimePaths);
  }

  static Dylink parse(byte[] section) {
    var reader = new Reader(section);
    long memory = 0;
    long table = 0;
    var needed = new ArrayList<String>();
    var paths = new ArrayList<String>();
    while (reader.position < section.length) {
      int kind = reader.next();
      int end = (int) reader.number() + reader.position;
      switch (kind) {
        case MEM_INFO -> {
          memory = reader.number();
          reader.number();
          table = reader.number();
        }
        case NEEDED -> needed.addAll(reader.strings());
        case RUNTIME_PATH -> paths.addAll(reader.strings());
        default -> {}
      }
      reader.position = end;
    }
    return new Dylink(memory, table, needed, paths);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int position;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      return bytes[position++] & 0xff;
    }

    /** Reads an unsigned LEB128 number. */
    long number() {
      long value = 0;
      int shift = 0;
      int part;
      do {
        part = next();
        value |= (long) (part & 0x7f) << shift;
        shift += 7;
      } while (part > 0x7f);
      return value;
    }

    List<String> strings() {
      long count = number();
      var strings = new ArrayList<String>();
      for (long i = 0; i < count; i++) {
        int length = (int) number();
        strings.add(new String(bytes, position, length, StandardCharsets.UTF_8));
        position += length;
      }
      return strings;
    }
  }
}
