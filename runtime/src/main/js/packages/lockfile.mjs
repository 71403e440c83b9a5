/** pyodide-lock.json: which packages there are. */
import { PackageError } from '../errors.mjs';
import { nearest } from './nearest.mjs';

/**
 * One package, as the lock file's format names its fields.
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} version
 * @property {string} file_name a name beside the lock file, or a URL
 * @property {string} install_dir `site`, `stdlib` or `dynlib`
 * @property {string} [sha256] hexadecimal; absent for a wheel that is no part of the repository
 * @property {string} package_type
 * @property {string[]} imports
 * @property {string[]} depends
 */

/**
 * PEP 503.
 * @param {string} name
 */
export const canonical = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');

/**
 * What loadPackage tells about a package.
 * @param {Entry} entry
 * @returns {import('../pyodide').PackageData}
 */
export const packageData = ({ name, version, file_name: fileName, package_type: packageType }) => ({
  name,
  version,
  fileName,
  packageType,
});

/** The packages of a repository, by canonical name. */
export class LockFile {
  #url;
  /** @type {Map<string, Entry>} */
  #entries;

  /**
   * @param {string} url
   * @param {{ packages: Record<string, Entry> }} content
   */
  constructor(url, content) {
    this.#url = url;
    this.#entries = new Map(Object.values(content.packages).map((entry) => [canonical(entry.name), entry]));
  }

  /**
   * @param {string} url
   * @param {Uint8Array} bytes
   */
  static parse(url, bytes) {
    try {
      return new LockFile(url, JSON.parse(new TextDecoder().decode(bytes)));
    } catch (cause) {
      throw new PackageError(`${url} is no lock file: ${cause}; expected the pyodide-lock.json of a repository`, {
        cause,
      });
    }
  }

  /**
   * @param {string} name in any spelling
   * @param {string[]} path the packages that led here, for the error
   * @returns {Entry}
   */
  entry(name, path = []) {
    const entry = this.#entries.get(canonical(name));
    if (!entry) {
      throw PackageError.unknown(name, nearest(canonical(name), this.#entries.keys()), this.#url, path);
    }
    return entry;
  }

  /**
   * @param {string} module a top-level module's name
   * @returns {string | undefined} the package that has it
   */
  packageOf(module) {
    return [...this.#entries.values()].find((entry) => entry.imports.includes(module))?.name;
  }
}
