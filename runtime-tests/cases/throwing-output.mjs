import { equal, fails } from './support/expect.mjs';

/** What JavaScript throws at Python's border is a Python error, and Python goes on. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const lines = [];
  pyodide.setStdout({
    write: () => {
      throw new Error('no more paper');
    },
  });
  await fails(() => pyodide.runPython('print("x")'), { name: 'PythonError', type: 'OSError' });
  pyodide.setStdout({ batched: (line) => lines.push(line) });
  pyodide.runPython('print("y")');
  equal(lines.at(-1), 'y');
}
