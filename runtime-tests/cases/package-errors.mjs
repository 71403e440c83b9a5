import { equal, fails, same } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL });
  const errors = [];
  const load = (names, more = {}) =>
    pyodide.loadPackage(names, { messageCallback: () => {}, errorCallback: (error) => errors.push(error), ...more });

  const unknown = await fails(() => load('appp'), {
    name: 'PackageError',
    message: /no package 'appp' in .*; did you mean 'app'\?$/,
  });
  same(errors, [unknown.message]);
  await fails(() => load('orphan'), { name: 'PackageError', message: /no package 'nowhere', which orphan needs/ });
  await fails(() => load('damaged'), {
    name: 'PackageError',
    message: /damaged.*expected SHA-256 0{64}, got [0-9a-f]{64}/,
  });
  await fails(() => load('missing'), { name: 'ReadError', message: /missing-1\.0-py3-none-any\.whl/ });
  same(pyodide.loadedPackages, {}, 'after failures');

  await load('damaged', { checkIntegrity: false });
  equal(pyodide.runPython('import damaged; damaged.VALUE'), 1, 'unchecked');
  await load('app');
  equal(pyodide.runPython('import app; app.greeting()'), 'hello from base', 'after failures');

  const other = await loadPyodide({ lockFileURL: new URL('no-lock-file.json', lockFileURL).href });
  await fails(() => other.loadPackage('app', { errorCallback: () => {} }), {
    name: 'ReadError',
    message: /no-lock-file\.json/,
  });
}
