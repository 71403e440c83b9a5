import { equal, same } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';
import { series } from './support/line.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL });
  const messages = [];
  const options = { messageCallback: (message) => messages.push(message) };
  const loaded = await pyodide.loadPackage('App', options);
  same(
    loaded.map(({ name, version, packageType }) => [name, version, packageType]),
    [
      ['base', '1.2', 'package'],
      ['app', '3.0', 'package'],
    ],
  );
  equal(pyodide.runPython('import app; app.greeting()'), 'hello from base');
  same(Object.keys(pyodide.loadedPackages), ['base', 'app']);
  same(messages, ['Loading base, app', 'Loaded base, app']);
  same(await pyodide.loadPackage(['app', 'base'], options), [], 'a second time');
  equal(messages[2], 'No new packages to load');

  equal(pyodide.runPython('from importlib import metadata; metadata.version("app")'), '3.0');
  equal(pyodide.runPython('metadata.distribution("app").read_text("INSTALLER").strip()'), 'pyodide.loadPackage');
  equal(pyodide.runPython('app.__file__'), `/lib/python${series(pyodide)}/site-packages/app/__init__.py`);
  equal(pyodide.runPython('import os; os.listdir("/tmp") == []'), true, 'nothing is left in /tmp');
}
