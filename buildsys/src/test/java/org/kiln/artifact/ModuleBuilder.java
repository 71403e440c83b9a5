package org.kiln.artifact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes side modules with functions that have types and no code. A type is written as its result
 * and its parameters, {@code i(jd)}: {@code i}, {@code j}, {@code f}, {@code d} are WebAssembly's
 * four kinds of numbers, {@code v} is none.
 */
public final class ModuleBuilder {
  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
  private static final byte FUNCTION = 0;
  private static final byte GLOBAL = 3;

  private final List<byte[]> types = new ArrayList<>();
  private final List<byte[]> imports = new ArrayList<>();
  private final List<byte[]> functions = new ArrayList<>();
  private final List<byte[]> globals = new ArrayList<>();
  private final List<byte[]> exports = new ArrayList<>();
  private final List<byte[]> needed = new ArrayList<>();
  private final List<byte[]> weak = new ArrayList<>();
  private int importedFunctions;
  private int importedGlobals;

  /** Imports a function. */
  public ModuleBuilder imports(String module, String name, String type) {
    importedFunctions++;
    imports.add(join(text(module), text(name), new byte[] {FUNCTION, type(type)}));
    return this;
  }

  /** Imports a number that can change, as addresses are imported. */
  public ModuleBuilder importsGlobal(String module, String name) {
    importedGlobals++;
    imports.add(join(text(module), text(name), new byte[] {GLOBAL, 0x7f, 1}));
    return this;
  }

  /** Exports a function; all imports must be there already. */
  public ModuleBuilder exports(String name, String type) {
    byte index = (byte) (importedFunctions + functions.size());
    functions.add(new byte[] {type(type)});
    exports.add(join(text(name), new byte[] {FUNCTION, index}));
    return this;
  }

  /** Exports an imported function, counted from 0. */
  public ModuleBuilder exportsImport(String name, int index) {
    exports.add(join(text(name), new byte[] {FUNCTION, (byte) index}));
    return this;
  }

  /** Exports the address of data; all imports must be there already. */
  public ModuleBuilder exportsData(String name) {
    exports.add(join(text(name), new byte[] {GLOBAL, (byte) (importedGlobals + globals.size())}));
    globals.add(new byte[] {0x7f, 0, 0x41, 0, 0x0b});
    return this;
  }

  /** Needs a library. */
  public ModuleBuilder needs(String library) {
    needed.add(text(library));
    return this;
  }

  /** Says of an import of {@code env} that it may be missing. */
  public ModuleBuilder weak(String name) {
    weak.add(join(text("env"), text(name), new byte[] {1}));
    return this;
  }

  private byte type(String type) {
    String parameters = type.substring(2, type.length() - 1);
    byte[] result = type.startsWith("v") ? new byte[] {0} : new byte[] {1, number(type.charAt(0))};
    var out = new ByteArrayOutputStream();
    out.write(0x60);
    out.write(parameters.length());
    parameters.chars().forEach(letter -> out.write(number((char) letter)));
    types.add(join(out.toByteArray(), result));
    return (byte) (types.size() - 1);
  }

  private static byte number(char letter) {
    return (byte) (0x7f - "ijfd".indexOf(letter));
  }

  /** Returns the module. */
  public byte[] bytes() {
    byte[] dylink = join(text("dylink.0"), part(2, list(needed)), part(4, list(weak)));
    return join(
        HEADER,
        part(0, dylink),
        part(1, list(types)),
        part(2, list(imports)),
        part(3, list(functions)),
        part(6, list(globals)),
        part(7, list(exports)));
  }

  private static byte[] list(List<byte[]> items) {
    return join(length(items.size()), items.stream().reduce(new byte[0], ModuleBuilder::join));
  }

  private static byte[] part(int id, byte[] content) {
    return join(new byte[] {(byte) id}, length(content.length), content);
  }

  private static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return join(length(bytes.length), bytes);
  }

  /** A number in LEB128, of two bytes at most. */
  private static byte[] length(int number) {
    return number < 0x80
        ? new byte[] {(byte) number}
        : new byte[] {(byte) ((number & 0x7f) | 0x80), (byte) (number >> 7)};
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
