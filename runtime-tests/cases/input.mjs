import { equal, fails } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const answers = ['first', 'zweite ü\n', undefined];
  const pyodide = await loadPyodide({ stdin: () => answers.shift() });
  equal(pyodide.runPython('input()'), 'first');
  equal(pyodide.runPython('input()'), 'zweite ü');
  await fails(() => pyodide.runPython('input()'), { name: 'PythonError', type: 'EOFError' });
  pyodide.setStdin({ stdin: () => new TextEncoder().encode('x'.repeat(20_000) + '\n') });
  equal(pyodide.runPython('len(input())'), 20_000);
}
