import { equal } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

/** Two packages use one library: it is loaded once, with one state. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL });
  await pyodide.loadPackage(['first', 'second']);
  equal(pyodide.runPython('import first, second; first.next()'), 41);
  equal(pyodide.runPython('second.next()'), 42);
  equal(pyodide.runPython('import ctypes; ctypes.CDLL("/usr/lib/libanswer.so").answer_next()'), 43);
  equal(pyodide.runPython('ctypes.CDLL("libanswer.so").answer_next()'), 44, 'by its bare name');
}
