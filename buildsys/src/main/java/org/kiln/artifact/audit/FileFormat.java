package org.kiln.artifact.audit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What kind of program a file is, by its first bytes. */
enum FileFormat {
  WEBASSEMBLY("a WebAssembly module"),
  ELF("an ELF file"),
  MACH_O("a Mach-O file"),
  PE("a PE file"),
  OTHER("no program");

  /** Where a PE file says where its own header is. */
  private static final int PE_POINTER = 0x3c;

  /** Java's classes begin as Mach-O files of several processors do; these are never so many. */
  private static final int MOST_PROCESSORS = 20;

  private final String text;

  FileFormat(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  boolean isNative() {
    return this == ELF || this == MACH_O || this == PE;
  }

  static FileFormat of(byte[] content) {
    if (content.length < 8) {
      return OTHER;
    }
    return switch (ByteBuffer.wrap(content).getInt()) {
      case 0x0061736d -> WEBASSEMBLY;
      case 0x7f454c46 -> ELF;
      case 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe -> MACH_O;
      case 0xcafebabe -> ByteBuffer.wrap(content).getInt(4) < MOST_PROCESSORS ? MACH_O : OTHER;
      default -> isPe(content) ? PE : OTHER;
    };
  }

  private static boolean isPe(byte[] content) {
    if (content.length < PE_POINTER + 4 || content[0] != 'M' || content[1] != 'Z') {
      return false;
    }
    int at = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(PE_POINTER);
    return at >= 0
        && at <= content.length - 4
        && new String(content, at, 4, StandardCharsets.ISO_8859_1).equals("PE\0\0");
  }
}
