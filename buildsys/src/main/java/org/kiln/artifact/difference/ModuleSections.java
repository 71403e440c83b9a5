package org.kiln.artifact.difference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a WebAssembly module into its sections (core specification, 5.5.2). */
final class ModuleSections {
  private static final int HEADER = 8;
  private static final List<String> NAMES =
      List.of(
          "custom",
          "type",
          "import",
          "function",
          "table",
          "memory",
          "global",
          "export",
          "start",
          "element",
          "code",
          "data",
          "data count",
          "tag");

  private final byte[] module;
  private int position = HEADER;

  private ModuleSections(byte[] module) {
    this.module = module;
  }

  /**
   * Returns the sections in their order.
   *
   * @throws IndexOutOfBoundsException if the module is damaged
   */
  static List<Part> of(byte[] module) {
    return new ModuleSections(module).read();
  }

  private List<Part> read() {
    var sections = new ArrayList<Part>();
    while (position < module.length) {
      int id = module[position++];
      int size = number();
      int begin = position;
      String name = id == 0 ? customName() : NAMES.get(id);
      sections.add(
          new Part("section " + name, "", Arrays.copyOfRange(module, begin, begin + size)));
      position = begin + size;
    }
    return sections;
  }

  private String customName() {
    int length = number();
    return new String(module, position, length, StandardCharsets.UTF_8);
  }

  /** Reads an unsigned LEB128 number. */
  private int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int part = module[position++];
      value |= (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }
}
