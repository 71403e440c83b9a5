/** Packages, from their names to something that Python imports. */
import { read, toUrl } from '../host.mjs';
import { download } from './download.mjs';
import { Libraries } from './libraries.mjs';
import { canonical, LockFile, packageData } from './lockfile.mjs';
import { isWheel, resolve } from './resolve.mjs';

const CHANNEL = 'default channel';

/** Loads packages into a runtime, one call after the other. */
export class PackageLoader {
  #runtime;
  #libraries;
  /** @type {Promise<LockFile> | undefined} */
  #lock;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** @type {Record<string, string>} where each loaded package came from */
  loaded = {};

  /** @param {import('../boot/boot.mjs').Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime;
    this.#libraries = new Libraries(runtime.module);
  }

  /**
   * @param {string[]} names
   * @param {import('../pyodide').LoadPackageOptions} options
   * @returns {Promise<import('../pyodide').PackageData[]>}
   */
  load(names, options) {
    const turn = this.#last.then(() => this.#load(names, options));
    this.#last = turn.catch(() => {});
    return turn;
  }

  /**
   * @param {string[]} modules
   * @returns {Promise<string[]>} the packages that have them
   */
  async packagesOf(modules) {
    const lock = await this.#readLock();
    return modules.flatMap((module) => lock.packageOf(module) ?? []);
  }

  /**
   * @param {string[]} names
   * @param {import('../pyodide').LoadPackageOptions} options
   */
  async #load(names, { errorCallback = console.error, ...options }) {
    try {
      return names.length ? await this.#loadAll(names, options) : [];
    } catch (error) {
      errorCallback(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /**
   * @param {string[]} names
   * @param {import('../pyodide').LoadPackageOptions} options
   */
  async #loadAll(names, { checkIntegrity = true, messageCallback = console.log }) {
    const entries = await this.#resolve(names);
    if (entries.length === 0) {
      messageCallback('No new packages to load');
      return [];
    }
    const list = entries.map((entry) => entry.name).join(', ');
    messageCallback(`Loading ${list}`);
    const { packageBaseUrl } = this.#runtime.options;
    await this.#install(
      entries,
      await Promise.all(entries.map((entry) => download(entry, packageBaseUrl, checkIntegrity))),
    );
    messageCallback(`Loaded ${list}`);
    return entries.map(packageData);
  }

  /** Reads the lock file once; what failed may be tried again. */
  #readLock() {
    const { lockFileURL } = this.#runtime.options;
    this.#lock ??= read(lockFileURL)
      .then((bytes) => LockFile.parse(lockFileURL, bytes))
      .catch((error) => {
        this.#lock = undefined;
        throw error;
      });
    return this.#lock;
  }

  /** @param {string[]} names */
  async #resolve(names) {
    const lock = names.every(isWheel) ? new LockFile('', { packages: {} }) : await this.#readLock();
    const places = await Promise.all(names.map((name) => (isWheel(name) ? toUrl(name) : name)));
    return resolve(places, lock, (name) => Object.hasOwn(this.loaded, name));
  }

  /**
   * @param {import('./lockfile.mjs').Entry[]} entries dependencies first
   * @param {Uint8Array[]} files
   */
  async #install(entries, files) {
    const { bridge, module } = this.#runtime;
    for (const [index, entry] of entries.entries()) {
      const archive = `/tmp/${entry.file_name.split('/').pop()}`;
      module.FS.writeFile(archive, files[index], { canOwn: true });
      const source = entry.sha256 ? CHANNEL : entry.file_name;
      const paths = bridge.function('_pyodide.packages', 'install')(archive, entry.install_dir, source);
      await this.#libraries.prepare(paths.split('\n').filter(Boolean), entry.install_dir === 'dynlib');
      this.loaded[canonical(entry.name)] = source;
    }
  }
}
