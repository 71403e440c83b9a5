import { fails } from './support/expect.mjs';

/** With a file name, a traceback shows the source. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  await fails(() => pyodide.runPython('x = 1\nx.nothing', { filename: 'cell_1.py' }), {
    name: 'PythonError',
    type: 'AttributeError',
    message: /File "cell_1\.py", line 2, in <module>\n {4}x\.nothing\n/,
  });
}
