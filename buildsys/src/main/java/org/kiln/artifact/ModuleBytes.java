package org.kiln.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what the binary format of WebAssembly is made of (core specification, 5.2), from the front.
 * Reading beyond the end is an {@link IndexOutOfBoundsException}.
 */
public final class ModuleBytes {
  private final byte[] bytes;
  private int position;

  /**
   * Reads from some position on.
   *
   * @param bytes of a module, or of a part of one; not copied
   */
  public ModuleBytes(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Returns whether nothing is left. */
  public boolean isAtEnd() {
    return position >= bytes.length;
  }

  /** Returns how many bytes were read. */
  public int position() {
    return position;
  }

  /** Goes on at another position. */
  public void moveTo(int newPosition) {
    position = newPosition;
  }

  /** Reads a byte. */
  public int next() {
    return bytes[position++] & 0xff;
  }

  /** Reads an unsigned LEB128 number. */
  public long number() {
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

  /** Reads a length and as many bytes of UTF-8. */
  public String string() {
    return new String(take((int) number()), StandardCharsets.UTF_8);
  }

  /** Reads some bytes. */
  public byte[] take(int size) {
    if (size < 0 || size > bytes.length - position) {
      throw new IndexOutOfBoundsException(size);
    }
    position += size;
    return Arrays.copyOfRange(bytes, position - size, position);
  }
}
