import { equal, fails } from './support/expect.mjs';

/** What needs threads or processes says so. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  await fails(() => pyodide.runPython('import threading; threading.Thread(target=print).start()'), {
    name: 'PythonError',
    type: 'RuntimeError',
    message: /can't start new thread/,
  });
  await fails(() => pyodide.runPython('import subprocess; subprocess.run(["true"])'), {
    name: 'PythonError',
    type: 'OSError',
  });
  equal(pyodide.runPython('threading.get_native_id() == threading.main_thread().native_id > 0'), true);
  await fails(() => pyodide.runPython('import queue; queue.SimpleQueue().get(timeout=0.002)'), {
    name: 'PythonError',
    type: 'Empty',
  });
  equal(pyodide.runPython('with threading.Lock(): done = 1\ndone'), 1);
}
