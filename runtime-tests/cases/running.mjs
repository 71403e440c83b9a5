import { equal } from './support/expect.mjs';

/** What the value of a program is, and where its variables are. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const run = (code, options) => pyodide.runPython(code, options);
  equal(run('x = 20\nx + 1'), 21);
  equal(run('x + 1;'), undefined, 'after a semicolon');
  equal(run('x + 1  # ; a comment'), 21);
  equal(run('"a;"'), 'a;');
  equal(run('\n    y = 1\n    y + 1\n'), 2, 'an indented program');
  equal(run('__name__'), '__main__');
  equal(run('import __main__; __main__.x'), 20);

  const globals = run('{"x": 1}');
  equal(run('x', { globals }), 1);
  run('z = 5', { globals });
  equal(globals.get('z'), 5);
  equal(run('"z" in globals()'), false);

  const locals = run('{}');
  run('w = 3', { locals });
  equal(locals.get('w'), 3);
  equal(pyodide.globals.has('w'), false);
}
