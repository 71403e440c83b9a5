import { equal, fails, same } from './support/expect.mjs';

export default async function ({ loadPyodide }) {
  const lines = [];
  const errors = [];
  const pyodide = await loadPyodide({ stdout: (line) => lines.push(line), stderr: (line) => errors.push(line) });
  pyodide.runPython('import sys\nprint("one\\ntwo")\nprint("ü🐍", end="")\nprint()\nprint("problem", file=sys.stderr)');
  same(lines, ['one', 'two', 'ü🐍']);
  same(errors, ['problem']);

  const bytes = [];
  pyodide.setStdout({ raw: (byte) => bytes.push(byte) });
  pyodide.runPython('print("é")');
  same(bytes, [0xc3, 0xa9, 10]);

  const blocks = [];
  pyodide.setStdout({ write: (block) => blocks.push([...block]) && block.length, isatty: true });
  pyodide.runPython('print("ab")');
  same(blocks.flat(), [97, 98, 10]);
  equal(pyodide.runPython('import os; os.isatty(1)'), true);

  pyodide.setStdout({ batched: (line) => lines.push(line) });
  equal(pyodide.runPython('os.isatty(1)'), false);
  pyodide.runPython('print("part", end="", flush=True)');
  equal(lines.length, 3, 'lines before the end of a line');
  pyodide.runPython('os.fsync(1)');
  equal(lines[3], 'part');
  await fails(() => pyodide.setStdout({ batched: () => {}, raw: () => {} }), { name: 'TypeError' });
}
