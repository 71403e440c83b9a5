import { equal, fails } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

/** A wheel may bring its own library; a library that nobody brings is named. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL });
  await fails(() => pyodide.loadPackage('lonely', { errorCallback: () => {} }), {
    name: 'PackageError',
    message: /second.*needs libanswer\.so/,
  });
  await pyodide.loadPackage('bundled');
  equal(pyodide.runPython('import first; first.next()'), 41);
}
