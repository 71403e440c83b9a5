import { equal, fails } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const { globals } = pyodide;
  for (const value of [undefined, true, false, 7, -0, 1.25, 'text']) {
    globals.set('value', value);
    equal(globals.get('value'), value);
  }
  globals.set('value', null);
  equal(pyodide.runPython('value is None'), true);
  equal(pyodide.runPython('type(value).__name__'), 'NoneType');
  globals.set('value', 3);
  equal(pyodide.runPython('type(value).__name__'), 'int');
  equal(globals.has('value'), true);
  globals.delete('value');
  equal(globals.has('value'), false);
  equal(globals.get('value'), undefined);
  await fails(() => globals.delete('value'), { name: 'PythonError', type: 'KeyError' });
  await fails(() => globals.set('value', { a: 1 }), {
    name: 'PythonError',
    type: 'TypeError',
    message: /a JavaScript object \(Object\)/,
  });
  await fails(() => globals.set('value', () => 1), {
    name: 'PythonError',
    type: 'TypeError',
    message: /a JavaScript function/,
  });
}
