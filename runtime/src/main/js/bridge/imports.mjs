/** What the C side calls, as Module.kiln. Nothing here throws: an exception would pass through C without clean-up. */
import { bigintOfHex, fromAscii, fromUtf16, toUtf16 } from './text.mjs';
import { PyDict, PyProxy } from './pyproxy.mjs';

/** The order is that of `enum kind` in from_js.c. */
const Kind = { NOTHING: 0, BOOLEAN: 1, INTEGER: 2, NUMBER: 3, BIGINT: 4, STRING: 5, PROXY: 6, OTHER: 7 };

/** @type {Record<string, number>} */
const KIND_OF_TYPE = {
  undefined: Kind.NOTHING,
  boolean: Kind.BOOLEAN,
  bigint: Kind.BIGINT,
  string: Kind.STRING,
};

/**
 * @param {unknown} value
 * @param {import('./bridge.mjs').Bridge} bridge
 */
function kindOf(value, bridge) {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? Kind.INTEGER : Kind.NUMBER;
  }
  if (value === null) {
    return Kind.NOTHING;
  }
  return KIND_OF_TYPE[typeof value] ?? (PyProxy.pointerOf(value, bridge) === undefined ? Kind.OTHER : Kind.PROXY);
}

/** @param {unknown} value */
function describe(value) {
  if (typeof value === 'object') {
    const name = Object.prototype.toString.call(value).slice('[object '.length, -1);
    return `a JavaScript object (${name})`;
  }
  return `a JavaScript ${typeof value}`;
}

/**
 * @param {import('./bridge.mjs').Bridge} bridge
 * @param {import('./border.mjs').Border} border
 * @param {import('../boot/emscripten').Interpreter} module
 */
export const importsOf = (bridge, border, module) => ({
  kind: (/** @type {unknown} */ value) => kindOf(value, bridge),
  describe,
  bigint: bigintOfHex,
  pointerOf: (/** @type {unknown} */ value) => PyProxy.pointerOf(value, bridge),
  proxy: (/** @type {number} */ owned, /** @type {boolean} */ isDict) =>
    bridge.own(new (isDict ? PyDict : PyProxy)(bridge, owned), owned),
  ascii: (/** @type {number} */ start, /** @type {number} */ length) =>
    fromAscii(module.HEAPU8.subarray(start, start + length)),
  utf16: (/** @type {number} */ start, /** @type {number} */ length) =>
    fromUtf16(new Uint16Array(module.HEAPU8.buffer, start, length / 2)),
  copyUtf16: (/** @type {string} */ text, /** @type {number} */ target) =>
    toUtf16(text, new Uint16Array(module.HEAPU8.buffer, target, text.length)),
  setError: (/** @type {string} */ type, /** @type {string} */ message) => border.report(type, message),
});
