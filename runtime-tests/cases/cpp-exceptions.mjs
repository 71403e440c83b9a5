import { equal, fails } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL, packages: ['throwing'] });
  equal(pyodide.runPython('import throwing; throwing.divide(84, 2)'), 42);
  await fails(() => pyodide.runPython('throwing.divide(1, 0)'), {
    name: 'PythonError',
    type: 'ValueError',
    message: /division of 1/,
  });
}
