/** The entry of classic scripts, classic workers (importScripts) and require(): sets globalThis.loadPyodide. */
(() => {
  /** The address of this script, which a worker knows only from where an error was made. */
  const addressInStack = () => new Error().stack?.match(/((?:https?|file|blob):\S+?):\d+:\d+\)?$/m)?.[1];

  /** The address of this script in a page. */
  const addressInPage = () =>
    typeof document === 'object' && document.currentScript instanceof HTMLScriptElement && document.currentScript.src;

  const ownUrl =
    typeof __filename === 'string'
      ? require('node:url').pathToFileURL(__filename).href
      : addressInPage() || addressInStack();

  /** @param {import('./pyodide').LoadPyodideOptions} [options] */
  const loadPyodide = async (options) => (await import(new URL('pyodide.mjs', ownUrl).href)).loadPyodide(options);

  Object.assign(globalThis, { loadPyodide });
  if (typeof module === 'object') {
    module.exports = { loadPyodide };
  }
})();
