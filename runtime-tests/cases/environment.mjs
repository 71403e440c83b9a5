import { equal, matches } from './support/expect.mjs';
import { series } from './support/line.mjs';

export default async function ({ loadPyodide }) {
  const env = { HOME: '/home/ada', GREETING: 'grüß dich', PYTHONHASHSEED: '0' };
  const pyodide = await loadPyodide({ env });
  equal(pyodide.runPython('import os; os.environ["GREETING"]'), 'grüß dich');
  equal(pyodide.runPython('os.getcwd()'), '/home/ada');
  equal(pyodide.runPython('import sys; sys.flags.hash_randomization'), 0);
  matches(series(pyodide), /^3\.(8|13)$/);
  equal(pyodide.runPython('sys.platform'), 'emscripten');
  equal(pyodide.runPython('import pyodide; pyodide.__version__'), pyodide.version);
}
