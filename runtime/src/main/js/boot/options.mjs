/** loadPyodide's options with every default filled in. */
import { toUrl } from '../host.mjs';

const HOME = '/home/pyodide';

/**
 * @param {import('../pyodide').LoadPyodideOptions} options
 * @param {string} ownDirectory the URL of the directory that this module was loaded from
 */
export async function completeOptions(options, ownDirectory) {
  const given = options.indexURL === undefined ? ownDirectory : await toUrl(options.indexURL);
  const indexURL = given.endsWith('/') ? given : `${given}/`;
  const lockFileURL = await toUrl(options.lockFileURL ?? `${indexURL}pyodide-lock.json`);
  return {
    ...options,
    indexURL,
    lockFileURL,
    stdLibURL: await toUrl(options.stdLibURL ?? `${indexURL}python_stdlib.zip`),
    packageBaseUrl: options.packageBaseUrl ?? new URL('.', lockFileURL).href,
    packages: options.packages ?? [],
    env: { HOME, ...options.env },
  };
}

/** @typedef {Awaited<ReturnType<typeof completeOptions>>} Options */
