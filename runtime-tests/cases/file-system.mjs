import { equal, fails } from './support/expect.mjs';

const UNLINKED = `
import os, tempfile
with tempfile.TemporaryFile() as file:
    file.write(b"abc")
    file.flush()
    size = os.fstat(file.fileno()).st_size
size`;

const TIMES = `
import os, shutil
open("one", "w").close()
os.utime("one", ns=(1_002_003_000, 4_005_006_000))
shutil.copy2("one", "two")
os.chmod("two", 0o600)
[os.stat(name).st_atime_ns + os.stat(name).st_mtime_ns for name in ("one", "two")] == [5_007_009_000] * 2`;

const LINKS = `
os.mkdir("ring")
os.symlink("../ring", "ring/again")
os.stat("ring" + "/again" * 40)
os.readlink("ring/again")`;

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  pyodide.FS.writeFile('/home/pyodide/greeting.py', 'TEXT = "hello"\n');
  equal(pyodide.runPython('import greeting; greeting.TEXT'), 'hello', 'a module in the home directory');
  pyodide.runPython('import os\nos.makedirs("a/b")\nopen("a/b/c.txt", "w").write("from Python")');
  equal(pyodide.FS.readFile('/home/pyodide/a/b/c.txt', { encoding: 'utf8' }), 'from Python');
  equal(pyodide.runPython('import tempfile; tempfile.gettempdir()'), '/tmp');
  equal(pyodide.runPython('from pathlib import Path; Path.home().as_posix()'), '/home/pyodide');
  equal(pyodide.runPython(UNLINKED), 3, 'the size of a file without a name');
  equal(pyodide.runPython(TIMES), true, 'a copy has the times of its original');
  pyodide.FS.writeFile('/home/pyodide/small', 'abc');
  const grown = await fails(() => pyodide.FS.truncate('/home/pyodide/small', 2 ** 45), { name: 'ErrnoError' });
  equal(grown.errno, pyodide.ERRNO_CODES.ENOSPC, 'a file that is to be larger than memory');
  equal(pyodide.runPython('os.stat("small").st_size'), 3);
  equal(pyodide.runPython(LINKS), '../ring', 'the text of a link');
  await fails(() => pyodide.runPython('os.stat("ring" + "/again" * 41)'), { name: 'PythonError', type: 'OSError' });
  equal(pyodide.runPython('with open(os.devnull, "rb") as file: place = file.seek(5)\nplace'), 0);
  await fails(() => pyodide.runPython('open("/nowhere")'), { name: 'PythonError', type: 'FileNotFoundError' });
  equal(pyodide.ERRNO_CODES.ENOENT, 44);
  equal(pyodide.PATH.join('/a', '../b'), '/b');
}
