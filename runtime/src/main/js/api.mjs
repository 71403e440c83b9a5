/** The object that loadPyodide gives. */
import { PyProxy } from './bridge/pyproxy.mjs';
import { PythonError } from './errors.mjs';
import { PackageLoader } from './packages/loader.mjs';
import { VERSION } from './version.mjs';

/** The public interface; its documentation is in pyodide.d.ts. */
export class Pyodide {
  #runtime;
  #loader;

  /** @param {import('./boot/boot.mjs').Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime;
    this.#loader = new PackageLoader(runtime);
    this.globals = runtime.bridge.function('_pyodide.startup', 'main_variables')();
    this.version = VERSION;
    this.ffi = { PyProxy, PythonError };
  }

  get FS() {
    return this.#runtime.module.FS;
  }

  get PATH() {
    return this.#runtime.module.PATH;
  }

  get ERRNO_CODES() {
    return this.#runtime.module.ERRNO_CODES;
  }

  get loadedPackages() {
    return this.#loader.loaded;
  }

  /**
   * @param {string} code
   * @param {import('./pyodide').RunOptions} [options]
   */
  runPython(code, { globals = this.globals, locals, filename } = {}) {
    return this.#runtime.bridge.function('_pyodide.running', 'run')(code, globals, locals, filename);
  }

  /**
   * @param {string | string[]} names
   * @param {import('./pyodide').LoadPackageOptions} [options]
   */
  loadPackage(names, options = {}) {
    return this.#loader.load([names].flat(), options);
  }

  /**
   * @param {string} code
   * @param {import('./pyodide').LoadPackageOptions} [options]
   */
  async loadPackagesFromImports(code, options = {}) {
    const imports = this.#runtime.bridge.function('_pyodide.running', 'imports')(code);
    return this.#loader.load(await this.#loader.packagesOf(imports.split(' ')), options);
  }

  /** @param {import('./pyodide').InputOptions} [options] */
  setStdin(options = {}) {
    this.#runtime.streams.setInput(options);
  }

  /** @param {import('./pyodide').OutputOptions} [options] */
  setStdout(options = {}) {
    this.#runtime.streams.setOutput(1, options);
  }

  /** @param {import('./pyodide').OutputOptions} [options] */
  setStderr(options = {}) {
    this.#runtime.streams.setOutput(2, options);
  }
}
