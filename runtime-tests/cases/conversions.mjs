import { equal } from './support/expect.mjs';

/** Only None, bool, int, float and str convert. */
export default async function ({ loadPyodide }) {
  const { runPython } = bound(await loadPyodide());
  equal(runPython('None'), undefined);
  equal(runPython('x = 1'), undefined);
  equal(runPython(''), undefined);
  equal(runPython('True'), true);
  equal(runPython('1 < 0'), false);
  equal(runPython('6 * 7'), 42);
  equal(runPython('-1'), -1);
  equal(runPython('1.5'), 1.5);
  equal(runPython('-0.0'), -0);
  equal(runPython('float("nan")'), NaN);
  equal(runPython('float("-inf")'), -Infinity);
  equal(runPython('"text"'), 'text');
  equal(runPython('b"bytes"').type, 'bytes');
  equal(String(runPython('[1, None, "x"]')), "[1, None, 'x']");
}

const bound = (pyodide) => ({ runPython: (code) => pyodide.runPython(code) });
