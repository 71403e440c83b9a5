/** The border between JavaScript and Python. */
import { FatalError, PythonError } from '../errors.mjs';
import { importsOf } from './imports.mjs';

/** Calls into Python. Each owned reference has one owner, a PyProxy, and one release. */
export class Bridge {
  #module;
  /** @type {PythonError | undefined} what the C side reported and nobody has thrown yet */
  #error;
  /** @type {FatalError | undefined} */
  #death;
  /** @type {Map<string, (...values: unknown[]) => any>} */
  #functions = new Map();
  /** @type {FinalizationRegistry<number>} */
  #lost = new FinalizationRegistry((owned) => this.#release(owned));

  /** @param {import('../boot/emscripten').Interpreter} module */
  constructor(module) {
    this.#module = module;
    module.kiln = importsOf(this, module);
  }

  /** Starts the interpreter. Throws FatalError. */
  start() {
    const failed = this.#enter(() => this.#module._kiln_start());
    if (failed) {
      throw new FatalError(failed);
    }
  }

  /**
   * A function of a Python module; it takes and gives what converts.
   * @param {string} module
   * @param {string} name
   * @returns {(...values: any[]) => any}
   */
  function(module, name) {
    const key = `${module}.${name}`;
    const known = this.#functions.get(key) ?? this.#lookUp(module, name);
    this.#functions.set(key, known);
    return known;
  }

  /**
   * Registers a proxy as the owner of a reference.
   * @template {WeakKey} T
   * @param {T} proxy
   * @param {number} owned
   */
  own(proxy, owned) {
    this.#lost.register(proxy, owned, proxy);
    return proxy;
  }

  /**
   * Releases what a proxy owned; 0 is no reference.
   * @param {WeakKey} proxy
   * @param {number} owned
   */
  release(proxy, owned) {
    this.#lost.unregister(proxy);
    this.#release(owned);
  }

  /**
   * Keeps a Python error until the border function that met it has returned.
   * @param {string} type
   * @param {string} message
   */
  setError(type, message) {
    this.#error = new PythonError(type, message);
  }

  /** @param {number} owned */
  #release(owned) {
    if (owned && !this.#death) {
      this.#enter(() => this.#module._kiln_release(owned));
    }
  }

  /**
   * @param {string} moduleName
   * @param {string} name
   */
  #lookUp(moduleName, name) {
    const module = this.#cross(() => this.#module._kiln_import(moduleName));
    const callable = this.#cross(() => this.#module._kiln_attribute(this.#pointerOf(module), name));
    module.destroy();
    return (/** @type {unknown[]} */ ...values) =>
      this.#cross(() => this.#module._kiln_call(this.#pointerOf(callable), values));
  }

  /** @param {import('./pyproxy.mjs').PyProxy} proxy */
  #pointerOf(proxy) {
    return this.#module.kiln.pointerOf(proxy);
  }

  /**
   * @param {() => any} borderFunction gives null where it has set an error
   * @returns {any}
   */
  #cross(borderFunction) {
    const result = this.#enter(borderFunction);
    if (result !== null) {
      return result;
    }
    const error = this.#error;
    this.#error = undefined;
    throw error;
  }

  /**
   * Python's errors are reported, not thrown. What is thrown left C in the middle of something.
   * @template T
   * @param {() => T} borderFunction
   * @returns {T}
   */
  #enter(borderFunction) {
    if (this.#death) {
      throw this.#death;
    }
    try {
      return borderFunction();
    } catch (cause) {
      this.#death = new FatalError(cause);
      throw this.#death;
    }
  }
}
