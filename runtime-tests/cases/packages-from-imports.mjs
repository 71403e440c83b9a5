import { equal, same } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

export default async function ({ loadPyodide }) {
  const program = 'import sys, unknown_thing_\nfrom app import greeting\nimport app.more as more';
  const pyodide = await loadPyodide({ lockFileURL });
  await pyodide.loadPackagesFromImports(program);
  same(Object.keys(pyodide.loadedPackages), ['base', 'app']);
  same(await pyodide.loadPackagesFromImports('this is no program'), []);
  const other = await loadPyodide({ lockFileURL, packages: ['base'] });
  equal(other.runPython('import base; base.NAME'), 'base', 'loaded from the start');
}
