package org.kiln.artifact.difference;

import java.util.ArrayList;
import java.util.List;
import org.kiln.artifact.ModuleBytes;

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

  private ModuleSections() {}

  /**
   * Returns the sections in their order.
   *
   * @throws IndexOutOfBoundsException if the module is damaged
   */
  static List<Part> of(byte[] module) {
    var reader = new ModuleBytes(module, HEADER);
    var sections = new ArrayList<Part>();
    while (!reader.isAtEnd()) {
      int id = reader.next();
      byte[] content = reader.take((int) reader.number());
      sections.add(new Part("section " + name(id, content), "", content));
    }
    return sections;
  }

  private static String name(int id, byte[] content) {
    return id == 0 ? new ModuleBytes(content, 0).string() : NAMES.get(id);
  }
}
