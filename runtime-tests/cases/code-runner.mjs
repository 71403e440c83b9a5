import { equal, fails } from './support/expect.mjs';

const VALUES = {
  'eval_code("1 + 1")': 2,
  'eval_code("x = 7")': undefined,
  'eval_code("x = 7", return_mode="last_expr_or_assign")': 7,
  'eval_code("x: int = 8", return_mode="last_expr_or_assign")': 8,
  'eval_code("x += 1", {"x": 8}, return_mode="last_expr_or_assign")': 9,
  'eval_code("x[0] = 1", {"x": [0]}, return_mode="last_expr_or_assign")': undefined,
  'eval_code("1 + 1", return_mode="none")': undefined,
  'eval_code("1 + 1;", quiet_trailing_semicolon=False)': 2,
  'should_quiet("1;  # done")': true,
  'should_quiet("\';\'")': false,
  'should_quiet("(")': false,
  '" ".join(find_imports("import a.b, c\\nfrom d.e import f\\nfrom . import g"))': 'a c d',
  'CodeRunner("y * 2").compile().run({"y": 4})': 8,
  'CodeRunner("z", mode="eval").compile().run({"z": 5})': 5,
};

/** Python's own interface to run code. */
export default async function ({ loadPyodide, write }) {
  const pyodide = await loadPyodide();
  pyodide.runPython('from pyodide.code import CodeRunner, eval_code, find_imports, should_quiet');
  for (const [program, value] of Object.entries(VALUES)) {
    write(program);
    equal(pyodide.runPython(program), value, program);
  }
  await fails(() => pyodide.runPython('CodeRunner("1").run()'), { name: 'PythonError', type: 'RuntimeError' });
  await fails(() => pyodide.runPython('eval_code("1", return_mode="all")'), {
    name: 'PythonError',
    type: 'ValueError',
  });
}
