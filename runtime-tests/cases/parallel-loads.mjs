import { equal, same } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

/** Calls that overlap run one after the other. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL });
  const quiet = { messageCallback: () => {}, errorCallback: () => {} };
  const results = await Promise.allSettled(
    ['app', 'damaged', 'base', 'app'].map((name) => pyodide.loadPackage(name, quiet)),
  );
  same(
    results.map(({ status, value }) => value?.map((entry) => entry.name) ?? status),
    [['base', 'app'], 'rejected', [], []],
  );
  equal(pyodide.runPython('import app; app.greeting()'), 'hello from base');
}
