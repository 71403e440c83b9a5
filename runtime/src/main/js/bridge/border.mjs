/** How calls into C end. */
import { FatalError, PythonError } from '../errors.mjs';

/** Translates what border functions report, and closes for good when one does not return. */
export class Border {
  /** @type {PythonError | undefined} what the C side reported and nobody has thrown yet */
  #error;
  /** @type {FatalError | undefined} */
  #death;

  get isOpen() {
    return !this.#death;
  }

  /**
   * Keeps a Python error until the border function that met it has returned.
   * @param {string} type
   * @param {string} message
   */
  report(type, message) {
    this.#error = new PythonError(type, message);
  }

  /**
   * Calls a border function that may report an error. Throws PythonError.
   * @param {() => any} borderFunction gives null where it has reported one
   * @returns {any}
   */
  cross(borderFunction) {
    const result = this.enter(borderFunction);
    if (result !== null) {
      return result;
    }
    const error = this.#error;
    this.#error = undefined;
    throw error;
  }

  /**
   * Calls a border function. Python's errors are reported, not thrown: what is thrown left C in the middle of something.
   * Throws FatalError.
   * @template T
   * @param {() => T} borderFunction
   * @returns {T}
   */
  enter(borderFunction) {
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
