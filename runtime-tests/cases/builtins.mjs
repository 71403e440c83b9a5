import { equal, fails } from './support/expect.mjs';
import { series } from './support/line.mjs';

/** What module site adds elsewhere. */
export default async function ({ loadPyodide }) {
  const lines = [];
  const pyodide = await loadPyodide({ stdout: (line) => lines.push(line) });
  pyodide.runPython('help(len)');
  equal(lines[0], 'Help on built-in function len in module builtins:');
  equal(pyodide.runPython('repr(copyright).startswith("Copyright")'), true);
  await fails(() => pyodide.runPython('exit(2)'), { name: 'PythonError', type: 'SystemExit' });
  equal(pyodide.runPython('import site; site.getsitepackages()[0]'), `/lib/python${series(pyodide)}/site-packages`);
}
