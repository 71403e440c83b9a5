/** Python objects as JavaScript sees them. */

/**
 * A Python object that JavaScript holds. It owns one reference, which destroy() or the garbage collector releases, once.
 */
export class PyProxy {
  #bridge;
  #pointer;

  /**
   * @param {import('./bridge.mjs').Bridge} bridge
   * @param {number} owned the address of the object; this takes over one reference
   */
  constructor(bridge, owned) {
    this.#bridge = bridge;
    this.#pointer = owned;
  }

  /**
   * The name of the object's type.
   * @returns {string}
   */
  get type() {
    return PyProxy.apply(this, '_pyodide.proxies', 'type_name');
  }

  /**
   * What str() makes of the object.
   * @returns {string}
   */
  toString() {
    return PyProxy.apply(this, 'builtins', 'str');
  }

  /** Releases the object; the proxy is of no use afterwards. */
  destroy() {
    const owned = this.#pointer;
    this.#pointer = 0;
    this.#bridge.release(this, owned);
  }

  /**
   * The address of the object, borrowed: 0 after destroy(), undefined for a value that is no proxy of this runtime.
   * @param {unknown} value
   * @param {import('./bridge.mjs').Bridge} bridge
   */
  static pointerOf(value, bridge) {
    const isProxy = typeof value === 'object' && value !== null && #pointer in value;
    return isProxy && value.#bridge === bridge ? value.#pointer : undefined;
  }

  /**
   * Calls a Python function on the object.
   * @param {PyProxy} proxy
   * @param {string} module
   * @param {string} name
   * @param {unknown[]} rest further arguments
   * @returns {any}
   */
  static apply(proxy, module, name, ...rest) {
    return proxy.#bridge.function(module, name)(proxy, ...rest);
  }
}

/** A dict, such as the variables of a program. */
export class PyDict extends PyProxy {
  /**
   * @param {unknown} key
   * @returns {any} undefined where the dict lacks the key
   */
  get(key) {
    return PyProxy.apply(this, '_pyodide.proxies', 'get_item', key);
  }

  /**
   * @param {unknown} key
   * @param {unknown} value
   */
  set(key, value) {
    PyProxy.apply(this, '_operator', 'setitem', key, value);
  }

  /**
   * @param {unknown} key
   * @returns {boolean}
   */
  has(key) {
    return PyProxy.apply(this, '_operator', 'contains', key);
  }

  /** @param {unknown} key */
  delete(key) {
    PyProxy.apply(this, '_operator', 'delitem', key);
  }
}
