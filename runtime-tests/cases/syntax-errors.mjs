import { fails } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  await fails(() => pyodide.runPython('x = 1\ndef f(:\n    pass'), {
    name: 'PythonError',
    type: 'SyntaxError',
    message: /^ {2}File "<exec>", line 2\n {4}def f\(:\n.*\^\nSyntaxError: invalid syntax\n$/s,
  });
  await fails(() => pyodide.runPython('if True:\nx = 1'), { name: 'PythonError', type: 'IndentationError' });
  await fails(() => pyodide.runPython('"\\ud800'), { name: 'PythonError', type: 'SyntaxError' });
}
