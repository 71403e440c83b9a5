import { equal, fails } from './support/expect.mjs';

const DEEP = {
  functions: 'def f(n): return f(n + 1)\nf(0)',
  methods: 'class A:\n    def __repr__(self): return repr(self)\nrepr(A())',
  callbacks: 'def g(n): return max([n], key=g)\ng(0)',
  sorting: 'def h(n): return sorted([n], key=lambda x: h(x + 1))\nh(0)',
  attributes: 'class B:\n    def __getattr__(self, name): return getattr(self, name + "x")\nB().a',
  comparison: 'a = []\nfor _ in range(100_000): a = [a]\nb = []\nfor _ in range(100_000): b = [b]\na == b',
};

/** Python's limit is met before the engine's. */
export default async function ({ loadPyodide, write }) {
  const pyodide = await loadPyodide();
  for (const [name, program] of Object.entries(DEEP)) {
    write(name);
    await fails(() => pyodide.runPython(program), { name: 'PythonError', type: 'RecursionError' });
  }
  await fails(() => pyodide.runPython('"(" * 1000'.concat('; compile("(" * 1000 + ")" * 1000, "x", "eval")')), {
    name: 'PythonError',
  });
  equal(pyodide.runPython('1 + 1'), 2);
}
