import { fails } from './support/expect.mjs';

/** After a fatal error the runtime says so and refuses to go on. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  await fails(() => pyodide.runPython('import ctypes; ctypes.string_at(0xFFFFFF00, 8)'), {
    name: 'FatalError',
    message: /out of bounds/,
  });
  await fails(() => pyodide.runPython('1'), { name: 'FatalError', message: /loadPyodide/ });

  const other = await loadPyodide();
  await fails(() => other.runPython('import os; os._exit(3)'), { name: 'FatalError', message: /exit\(3\)/ });
}
