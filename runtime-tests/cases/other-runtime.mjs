import { equal, fails } from './support/expect.mjs';

/** Two runtimes share nothing. */
export default async function ({ loadPyodide }) {
  const one = await loadPyodide();
  const two = await loadPyodide();
  one.runPython('x = 1');
  equal(two.globals.has('x'), false);
  await fails(() => two.globals.set('x', one.runPython('[]')), {
    name: 'PythonError',
    type: 'TypeError',
    message: /PyProxy of this runtime/,
  });
}
