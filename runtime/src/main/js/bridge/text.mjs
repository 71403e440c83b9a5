/** Strings between JavaScript and Python's memory. */

const decoder = new TextDecoder();
/** String.fromCharCode takes its arguments on the stack. */
const CHUNK = 8192;

/**
 * @param {Uint8Array} bytes ASCII
 * @returns {string}
 */
export const fromAscii = (bytes) => decoder.decode(bytes);

/**
 * Lone surrogates pass, which a TextDecoder would replace.
 * @param {Uint16Array} units
 * @returns {string}
 */
export function fromUtf16(units) {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK) {
    text += String.fromCharCode(...units.subarray(start, start + CHUNK));
  }
  return text;
}

/**
 * @param {string} text
 * @param {Uint16Array} target
 */
export function toUtf16(text, target) {
  for (let i = 0; i < text.length; i++) {
    target[i] = text.charCodeAt(i);
  }
}

/**
 * @param {string} hex as Python's hex() writes it, for example `-0x1f`
 * @returns {bigint}
 */
export const bigintOfHex = (hex) => (hex.startsWith('-') ? -BigInt(hex.slice(1)) : BigInt(hex));
