/** Where Python's input comes from: each reader fills a buffer and returns how many bytes it put there, 0 at the end. */
import { isNode } from '../host.mjs';

/** @typedef {{ read: (buffer: Uint8Array) => number, isatty: boolean }} Reader */

const encoder = new TextEncoder();

/**
 * A line lacks its end, as prompt() gives it.
 * @param {string | ArrayBuffer | ArrayBufferView | number | null | undefined} given
 * @returns {Uint8Array}
 */
function bytesOf(given) {
  if (given === null || given === undefined) {
    return new Uint8Array();
  }
  if (typeof given === 'string') {
    return encoder.encode(given.endsWith('\n') ? given : `${given}\n`);
  }
  if (typeof given === 'number') {
    return Uint8Array.of(given);
  }
  return ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given);
}

/**
 * @param {() => string | ArrayBuffer | ArrayBufferView | number | null | undefined} stdin
 * @param {boolean} isatty
 * @returns {Reader}
 */
export function functionReader(stdin, isatty = false) {
  let rest = new Uint8Array();
  const read = (/** @type {Uint8Array} */ buffer) => {
    const bytes = rest.length ? rest : bytesOf(stdin());
    const taken = Math.min(bytes.length, buffer.length);
    buffer.set(bytes.subarray(0, taken));
    rest = bytes.slice(taken);
    return taken;
  };
  return { read, isatty };
}

/**
 * The program's own input: the process's in Node, prompt() in a page.
 * @returns {Promise<Reader>}
 */
export async function ownReader() {
  if (isNode) {
    const [{ readSync }, { isatty }] = await Promise.all([import('node:fs'), import('node:tty')]);
    return { read: (buffer) => readSync(0, buffer), isatty: isatty(0) };
  }
  return functionReader(() => {
    if (typeof globalThis.prompt !== 'function') {
      throw new Error('a worker has no input; give one with setStdin({ stdin })');
    }
    return globalThis.prompt();
  });
}
