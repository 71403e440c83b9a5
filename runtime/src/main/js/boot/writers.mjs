/** Where Python's output goes: each writer takes bytes and returns how many it took. */
import { isNode } from '../host.mjs';

const NEWLINE = 10;

/** @typedef {{ write: (bytes: Uint8Array) => number, flush: () => void, isatty: boolean }} Writer */

/**
 * Gives whole lines, without their ends, to a function.
 * @param {(line: string) => void} batched
 * @returns {Writer}
 */
export function lineWriter(batched) {
  const decoder = new TextDecoder();
  let line = '';
  const end = () => {
    const text = line + decoder.decode();
    line = '';
    batched(text);
  };
  const write = (/** @type {Uint8Array} */ bytes) => {
    let start = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      line += decoder.decode(bytes.subarray(start, at), { stream: true });
      start = at + 1;
      end();
    }
    line += decoder.decode(bytes.subarray(start), { stream: true });
    return bytes.length;
  };
  return { write, flush: () => line && end(), isatty: false };
}

/**
 * Gives single bytes to a function.
 * @param {(byte: number) => void} raw
 * @param {boolean} isatty
 * @returns {Writer}
 */
const byteWriter = (raw, isatty) => ({
  write: (bytes) => {
    bytes.forEach((byte) => raw(byte));
    return bytes.length;
  },
  flush: () => {},
  isatty,
});

/**
 * Gives copies to a function: the bytes lie in memory that may move.
 * @param {(bytes: Uint8Array) => number} write
 * @param {boolean} isatty
 * @returns {Writer}
 */
const blockWriter = (write, isatty) => ({ write: (bytes) => write(bytes.slice()), flush: () => {}, isatty });

/**
 * @param {import('../pyodide').OutputOptions} options
 * @param {Writer} fallback
 * @returns {Writer}
 */
export function chooseWriter({ batched, raw, write, isatty = false }, fallback) {
  if ([batched, raw, write].filter(Boolean).length > 1) {
    throw new TypeError('an output stream takes one of batched, raw and write, not several');
  }
  if (batched && isatty) {
    throw new TypeError('a batched output stream is no terminal: leave out isatty, or give raw or write');
  }
  if (batched) {
    return lineWriter(batched);
  }
  return raw ? byteWriter(raw, isatty) : write ? blockWriter(write, isatty) : fallback;
}

/**
 * The program's own output: the process's in Node, the console elsewhere.
 * @param {1 | 2} descriptor
 * @returns {Promise<Writer>}
 */
export async function ownWriter(descriptor) {
  if (!isNode) {
    return lineWriter(descriptor === 1 ? console.log : console.error);
  }
  const [{ writeSync }, { isatty }] = await Promise.all([import('node:fs'), import('node:tty')]);
  return blockWriter((bytes) => writeSync(descriptor, bytes), isatty(descriptor));
}
