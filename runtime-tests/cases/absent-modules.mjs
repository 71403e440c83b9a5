import { equal, fails } from './support/expect.mjs';

/** A module that can't be here says why; code that tries it first and goes on without it still does. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  for (const name of ['ssl', 'tkinter', 'curses', 'readline', 'fcntl', 'venv', 'turtle', 'test.support']) {
    await fails(() => pyodide.runPython(`import ${name}`), {
      name: 'PythonError',
      type: 'ModuleNotFoundError',
      message:
        /^Traceback \(most recent call last\):\n {2}File "<exec>", line 1, in <module>\nModuleNotFoundError: No module named '\w+' in WebAssembly: .+\n$/,
    });
  }
  await fails(() => pyodide.runPython('import nowhere'), {
    name: 'PythonError',
    message: /No module named 'nowhere'\n$/,
  });
  equal(pyodide.runPython('try:\n    import ssl\nexcept ImportError:\n    ssl = None\nssl'), undefined);
}
