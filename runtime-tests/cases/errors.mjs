import { equal, fails, matches } from './support/expect.mjs';

const PROGRAM = `
def divide(n):
    return 1 / n

divide(0)
`;

/** A Python exception comes as a PythonError whose message is the traceback, without the runtime's own frames. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const error = await fails(() => pyodide.runPython(PROGRAM), { name: 'PythonError', type: 'ZeroDivisionError' });
  equal(error instanceof pyodide.ffi.PythonError, true);
  equal(
    error.message,
    'Traceback (most recent call last):\n' +
      '  File "<exec>", line 5, in <module>\n' +
      '  File "<exec>", line 3, in divide\n' +
      'ZeroDivisionError: division by zero\n',
  );
  equal(pyodide.runPython('import sys; str(sys.last_exc)'), 'division by zero');

  const chained = 'try:\n    {}["a"]\nexcept KeyError as e:\n    raise ValueError("ü") from e';
  matches(
    (await fails(() => pyodide.runPython(chained), { name: 'PythonError', type: 'ValueError' })).message,
    /KeyError.*direct cause.*ValueError: ü/s,
  );

  await fails(() => pyodide.runPython('raise SystemExit(3)'), { name: 'PythonError', type: 'SystemExit' });
  await fails(() => pyodide.runPython('class Odd(Exception):\n    def __str__(self): 1/0\nraise Odd'), {
    name: 'PythonError',
    type: 'Odd',
  });
  equal(pyodide.runPython('1 + 1'), 2, 'a program after the errors');
}
