/** JavaScript's side of the border to Python. */
import { FatalError } from '../errors.mjs';
import { Border } from './border.mjs';
import { importsOf } from './imports.mjs';

/** Calls into Python. Each owned reference has one owner, a PyProxy, and one release. */
export class Bridge {
  #module;
  #border = new Border();
  /** @type {Map<string, (...values: unknown[]) => any>} */
  #functions = new Map();
  /** @type {FinalizationRegistry<number>} */
  #lost = new FinalizationRegistry((owned) => this.#release(owned));

  /** @param {import('../boot/emscripten').Interpreter} module */
  constructor(module) {
    this.#module = module;
    module.kiln = importsOf(this, this.#border, module);
  }

  /** Starts the interpreter. Throws FatalError. */
  start() {
    const reason = this.#border.enter(() => this.#module._kiln_start());
    if (reason) {
      throw new FatalError(reason);
    }
  }

  /**
   * A function of a Python module; it takes and gives what converts. Throws PythonError, as the function itself does.
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

  /** @param {number} owned */
  #release(owned) {
    if (owned && this.#border.isOpen) {
      this.#border.enter(() => this.#module._kiln_release(owned));
    }
  }

  /**
   * @param {string} moduleName
   * @param {string} name
   */
  #lookUp(moduleName, name) {
    const { _kiln_import, _kiln_attribute, _kiln_call, kiln } = this.#module;
    const module = this.#border.cross(() => _kiln_import(moduleName));
    const callable = this.#border.cross(() => _kiln_attribute(kiln.pointerOf(module), name));
    module.destroy();
    return (/** @type {unknown[]} */ ...values) =>
      this.#border.cross(() => _kiln_call(kiln.pointerOf(callable), values));
  }
}
