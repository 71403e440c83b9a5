import { equal, fails } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  pyodide.FS.writeFile('/home/pyodide/greeting.py', 'TEXT = "hello"\n');
  equal(pyodide.runPython('import greeting; greeting.TEXT'), 'hello', 'a module in the home directory');
  pyodide.runPython('import os\nos.makedirs("a/b")\nopen("a/b/c.txt", "w").write("from Python")');
  equal(pyodide.FS.readFile('/home/pyodide/a/b/c.txt', { encoding: 'utf8' }), 'from Python');
  equal(pyodide.runPython('import tempfile; tempfile.gettempdir()'), '/tmp');
  equal(pyodide.runPython('from pathlib import Path; Path.home().as_posix()'), '/home/pyodide');
  await fails(() => pyodide.runPython('open("/nowhere")'), { name: 'PythonError', type: 'FileNotFoundError' });
  equal(pyodide.ERRNO_CODES.ENOENT, 44);
  equal(pyodide.PATH.join('/a', '../b'), '/b');
}
