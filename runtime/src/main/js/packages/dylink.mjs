/**
 * What a side module says about itself in its section `dylink.0`
 * (https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md).
 */

const NEEDED = 2;

/** Reads LEB128 numbers and strings. */
class SectionReader {
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  get isAtEnd() {
    return this.#at >= this.#bytes.length;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value >>> 0;
      }
    }
  }

  /** @param {number} length */
  bytes(length) {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

/** @param {SectionReader} reader */
function names(reader) {
  return Array.from({ length: reader.number() }, () => new TextDecoder().decode(reader.bytes(reader.number())));
}

/**
 * @param {WebAssembly.Module} module
 * @returns {string[]} the names of the libraries that the module needs
 */
export function neededBy(module) {
  const sections = WebAssembly.Module.customSections(module, 'dylink.0');
  const reader = new SectionReader(new Uint8Array(sections[0] ?? new ArrayBuffer(0)));
  while (!reader.isAtEnd) {
    const kind = reader.number();
    const content = reader.bytes(reader.number());
    if (kind === NEEDED) {
      return names(new SectionReader(content));
    }
  }
  return [];
}
