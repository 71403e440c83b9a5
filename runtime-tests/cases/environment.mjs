import { equal } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const env = { HOME: '/home/ada', GREETING: 'grüß dich', PYTHONHASHSEED: '0' };
  const pyodide = await loadPyodide({ env });
  equal(pyodide.runPython('import os; os.environ["GREETING"]'), 'grüß dich');
  equal(pyodide.runPython('os.getcwd()'), '/home/ada');
  equal(pyodide.runPython('import sys; sys.flags.hash_randomization'), 0);
  equal(pyodide.runPython('sys.version_info[:2] == (3, 13)'), true);
  equal(pyodide.runPython('sys.platform'), 'emscripten');
  equal(pyodide.runPython('import pyodide; pyodide.__version__'), pyodide.version);
}
