/** Side modules: compiled when their package is loaded, linked when Python first imports them. */
import { PackageError } from '../errors.mjs';
import { neededBy } from './dylink.mjs';

/** Browsers refuse to link a larger module at once on a page's main thread: it is linked when its package is loaded. */
const LARGEST_AT_ONCE = 8 * 1024 * 1024;

const isMainThread = typeof document === 'object';

/** @typedef {{ path: string, name: string, bytes: Uint8Array, module: WebAssembly.Module, needed: string[] }} Library */

/** The side modules of a runtime. */
export class Libraries {
  #module;

  /** @param {import('../boot/emscripten').Interpreter} module */
  constructor(module) {
    this.#module = module;
  }

  /**
   * Makes side modules ready for dlopen. Throws PackageError.
   * @param {string[]} paths files in the runtime's file system
   * @param {boolean} areShared whether every later module may use their symbols
   */
  async prepare(paths, areShared) {
    const libraries = await Promise.all(paths.map((path) => this.#compile(path)));
    const siblings = new Map(libraries.map((library) => [library.name, library]));
    const waiting = new Set(libraries);
    for (const library of libraries) {
      await this.#linkNeeded(library, siblings, waiting, areShared);
    }
    for (const library of waiting) {
      await (areShared ? this.#linkShared(library, true) : this.#linkAtImport(library));
    }
  }

  /** @param {string} path */
  async #compile(path) {
    const bytes = this.#module.FS.readFile(path);
    const module = await WebAssembly.compile(bytes).catch((cause) => {
      throw new PackageError(`${path} is no WebAssembly module: ${cause.message}; build it with Kiln’s toolchain`, {
        cause,
      });
    });
    return { path, name: path.slice(path.lastIndexOf('/') + 1), bytes, module, needed: neededBy(module) };
  }

  /**
   * @param {Library} library
   * @param {Map<string, Library>} siblings what came with it, by file name
   * @param {Set<Library>} waiting those not linked yet
   * @param {boolean} areShared
   */
  async #linkNeeded(library, siblings, waiting, areShared) {
    for (const name of library.needed) {
      const sibling = siblings.get(name);
      if (sibling && waiting.delete(sibling)) {
        await this.#linkNeeded(sibling, siblings, waiting, areShared);
        await this.#linkShared(sibling, areShared);
      } else if (!sibling && !(name in this.#module.LDSO.loadedLibsByName)) {
        throw new PackageError(
          `${library.path} needs ${name}, which no loaded package has; its recipe must run-require the one that has it`,
        );
      }
    }
  }

  /**
   * Links a library now, under the bare name by which others need it.
   * @param {Library} library
   * @param {boolean} global
   */
  async #linkShared(library, global) {
    const exports = await this.#link(library, { global, nodelete: true, loadAsync: true });
    const { preloadedWasm, loadDynamicLibrary } = this.#module;
    preloadedWasm[library.path] = preloadedWasm[library.name] = exports;
    loadDynamicLibrary(library.name, { global, nodelete: true });
  }

  /**
   * dlopen looks here first. Packages have many modules that a program never imports.
   * @param {Library} library
   */
  async #linkAtImport(library) {
    const { preloadedWasm } = this.#module;
    if (isMainThread && library.bytes.length > LARGEST_AT_ONCE) {
      preloadedWasm[library.path] = await this.#link(library, { nodelete: true, loadAsync: true });
      return;
    }
    const link = () => {
      const value = this.#link(library, { nodelete: true });
      Object.defineProperty(preloadedWasm, library.path, { value });
      return value;
    };
    Object.defineProperty(preloadedWasm, library.path, { get: link, configurable: true });
  }

  /**
   * @param {Library} library
   * @param {import('../boot/emscripten').LibraryFlags} flags
   * @returns {any} the exports, or their promise with loadAsync
   */
  #link({ path, bytes, module }, flags) {
    const isTooLarge = isMainThread && bytes.length > LARGEST_AT_ONCE;
    return this.#module.loadWebAssemblyModule(isTooLarge ? bytes : module, flags, path, {});
  }
}
