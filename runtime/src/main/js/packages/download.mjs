/** A package's file, and whether it is the one that was meant. */
import { PackageError } from '../errors.mjs';
import { read, sha256 } from '../host.mjs';

/** @param {ArrayBuffer} digest */
const hexadecimal = (digest) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Throws PackageError where the bytes have another SHA-256.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} expected hexadecimal
 * @param {string} url for the message
 */
export async function verify(bytes, expected, url) {
  const digest = await sha256(bytes);
  if (!digest) {
    throw new PackageError(
      `can't verify ${url}: this page is no secure context; serve it over https or from localhost, or pass { checkIntegrity: false }`,
    );
  }
  const got = hexadecimal(digest);
  if (got !== expected.toLowerCase()) {
    throw PackageError.integrity(url, expected, got);
  }
}

/**
 * Reads a package's file. Throws ReadError, and PackageError where it is another file than the lock file describes.
 * @param {import('./lockfile.mjs').Entry} entry
 * @param {string} baseUrl where the repository's packages are
 * @param {boolean} checkIntegrity
 */
export async function download(entry, baseUrl, checkIntegrity) {
  const url = new URL(entry.file_name, baseUrl).href;
  const bytes = await read(url);
  if (checkIntegrity && entry.sha256) {
    await verify(bytes, entry.sha256, url);
  }
  return bytes;
}
