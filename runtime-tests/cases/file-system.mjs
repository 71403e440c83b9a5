import { equal, fails } from './support/expect.mjs';

const UNLINKED = `
import os, tempfile
with tempfile.TemporaryFile() as file:
    file.write(b"abc")
    file.flush()
    size = os.fstat(file.fileno()).st_size
size`;

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  pyodide.FS.writeFile('/home/pyodide/greeting.py', 'TEXT = "hello"\n');
  equal(pyodide.runPython('import greeting; greeting.TEXT'), 'hello', 'a module in the home directory');
  pyodide.runPython('import os\nos.makedirs("a/b")\nopen("a/b/c.txt", "w").write("from Python")');
  equal(pyodide.FS.readFile('/home/pyodide/a/b/c.txt', { encoding: 'utf8' }), 'from Python');
  equal(pyodide.runPython('import tempfile; tempfile.gettempdir()'), '/tmp');
  equal(pyodide.runPython('from pathlib import Path; Path.home().as_posix()'), '/home/pyodide');
  equal(pyodide.runPython(UNLINKED), 3, 'the size of a file without a name');
  await fails(() => pyodide.runPython('open("/nowhere")'), { name: 'PythonError', type: 'FileNotFoundError' });
  equal(pyodide.ERRNO_CODES.ENOENT, 44);
  equal(pyodide.PATH.join('/a', '../b'), '/b');
}
