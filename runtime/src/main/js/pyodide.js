/** The entry of classic scripts, classic workers (importScripts) and require(): sets globalThis.loadPyodide. */
(() => {
  /** The address of this script, which a worker only knows from where an error was made. */
  const stack = () => new Error().stack?.match(/((?:https?|file|blob):[^\s)]*?):\d+/)?.[1];
  const ownUrl =
    typeof __filename === 'string'
      ? require('node:url').pathToFileURL(__filename).href
      : globalThis.document?.currentScript?.src || stack();
  const entry = () => import(new URL('pyodide.mjs', ownUrl).href);
  globalThis.loadPyodide = async (options) => (await entry()).loadPyodide(options);
  if (typeof module === 'object' && module.exports) {
    module.exports = { loadPyodide: globalThis.loadPyodide };
  }
})();
