import { equal } from './support/expect.mjs';

/** An int that a number can't hold becomes a bigint, and comes back as the same int. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const limit = 2n ** 53n;
  equal(pyodide.runPython('2**53 - 1'), Number.MAX_SAFE_INTEGER);
  equal(pyodide.runPython('-(2**53 - 1)'), Number.MIN_SAFE_INTEGER);
  for (const value of [limit, -limit, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 63n, 3n ** 500n, -(7n ** 300n)]) {
    equal(pyodide.runPython(`${value}`), value);
    pyodide.globals.set('value', value);
    equal(pyodide.runPython(`value == ${value}`), true, `${value} in Python`);
  }
  pyodide.globals.set('small', 5n);
  equal(pyodide.runPython('small'), 5);
}
