/** What differs between Node and browsers: where files are, and how they are read. */
import { ReadError } from './errors.mjs';

export const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/**
 * Makes a URL of what a caller gives: a URL, or a path relative to the page or to the working directory.
 * @param {string} place
 * @returns {Promise<string>}
 */
export async function toUrl(place) {
  if (/^[a-z][a-z0-9+.-]+:/i.test(place)) {
    return place;
  }
  if (isNode) {
    const { pathToFileURL } = await import('node:url');
    return pathToFileURL(place).href;
  }
  return new URL(place, globalThis.location?.href).href;
}

/**
 * @param {string} url
 * @returns {Promise<Response>}
 */
async function request(url) {
  const response = await fetch(url).catch((cause) => {
    throw new ReadError(url, `${cause.message}; check the address and that its server allows this page’s origin`, {
      cause,
    });
  });
  if (!response.ok) {
    throw new ReadError(url, `the server answers ${response.status} ${response.statusText}`);
  }
  return response;
}

/**
 * @param {string} url
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function readFile(url) {
  const [{ readFile }, { fileURLToPath }] = await Promise.all([import('node:fs/promises'), import('node:url')]);
  return readFile(fileURLToPath(url)).catch((cause) => {
    throw new ReadError(url, cause.code === 'ENOENT' ? 'there is no such file' : cause.message, { cause });
  });
}

const isFile = (/** @type {string} */ url) => isNode && url.startsWith('file:');

/**
 * Reads all of a file. Throws ReadError.
 * @param {string} url
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function read(url) {
  return isFile(url) ? readFile(url) : new Uint8Array(await (await request(url)).arrayBuffer());
}

/**
 * Compiles WebAssembly, while it arrives where the server names its type. Throws ReadError.
 * @param {string} url
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(url) {
  if (isFile(url)) {
    return WebAssembly.compile(await readFile(url));
  }
  const response = await request(url);
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Digests bytes; returns nothing in a page that is no secure context, where browsers can't.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<ArrayBuffer | undefined>} the SHA-256
 */
export async function sha256(bytes) {
  // Node 18 has it, but not as a global.
  const crypto = globalThis.crypto ?? (isNode ? (await import('node:crypto')).webcrypto : undefined);
  return crypto?.subtle?.digest('SHA-256', bytes);
}
