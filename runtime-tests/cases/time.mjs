import { equal } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const before = Date.now();
  const slept = pyodide.runPython('import time\nstart = time.monotonic()\ntime.sleep(0.05)\ntime.monotonic() - start');
  equal(slept >= 0.05 && slept < 5, true, `slept ${slept} s`);
  equal(Date.now() - before >= 50, true);
  equal(Math.abs(pyodide.runPython('time.time()') - Date.now() / 1000) < 5, true);
  equal(pyodide.runPython('time.strftime("%Y-%m-%d", time.gmtime(0))'), '1970-01-01');
}
