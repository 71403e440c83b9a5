import { equal, same } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL });
  const url = new URL('base-1.2-py3-none-any.whl', lockFileURL).href;
  await pyodide.loadPackage(url);
  equal(pyodide.runPython('import base; base.NAME'), 'base');
  same(pyodide.loadedPackages, { base: url });
}
