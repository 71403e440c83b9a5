package org.kiln.artifact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes WebAssembly modules of a few bytes, all names shorter than 128 bytes. */
public final class TinyModule {
  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private TinyModule() {}

  /** Returns a side module that needs libraries and exports globals. */
  public static byte[] side(List<String> needed, List<String> exports) {
    var memory = new byte[] {1, 4, 16, 2, 3, 0};
    byte[] libraries = section(2, strings(needed));
    byte[] dylink = concat(string("dylink.0"), memory, libraries);
    return concat(HEADER, section(0, dylink), imports(), globals(exports.size()), exports(exports));
  }

  /** Returns a module that no dynamic linker can load. */
  public static byte[] plain() {
    return HEADER.clone();
  }

  private static byte[] imports() {
    byte[] memory = {2, 0, 1};
    return section(2, concat(new byte[] {1}, string("env"), string("memory"), memory));
  }

  private static byte[] globals(int count) {
    var out = new ByteArrayOutputStream();
    out.write(count);
    for (int i = 0; i < count; i++) {
      out.writeBytes(new byte[] {0x7f, 0, 0x41, 0, 0x0b});
    }
    return section(6, out.toByteArray());
  }

  private static byte[] exports(List<String> names) {
    var out = new ByteArrayOutputStream();
    out.write(names.size());
    for (int i = 0; i < names.size(); i++) {
      out.writeBytes(concat(string(names.get(i)), new byte[] {3, (byte) i}));
    }
    return section(7, out.toByteArray());
  }

  private static byte[] section(int id, byte[] content) {
    return concat(new byte[] {(byte) id, (byte) content.length}, content);
  }

  private static byte[] strings(List<String> texts) {
    byte[] all = texts.stream().map(TinyModule::string).reduce(new byte[0], TinyModule::concat);
    return concat(new byte[] {(byte) texts.size()}, all);
  }

  private static byte[] string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return concat(new byte[] {(byte) bytes.length}, bytes);
  }

  private static byte[] concat(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
