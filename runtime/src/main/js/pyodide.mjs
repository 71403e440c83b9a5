/** The entry of pages, workers and Node programs that load ES modules. */
import { boot } from './boot/boot.mjs';
import { completeOptions } from './boot/options.mjs';
import { Pyodide } from './api.mjs';
import { VERSION } from './version.mjs';

/**
 * Loads the runtime.
 * @param {import('./pyodide').LoadPyodideOptions} [options]
 * @returns {Promise<import('./pyodide').PyodideAPI>}
 */
export async function loadPyodide(options = {}) {
  const complete = await completeOptions(options, new URL('.', import.meta.url).href);
  const pyodide = new Pyodide(await boot(complete));
  await pyodide.loadPackage(complete.packages);
  return pyodide;
}

export const version = VERSION;
