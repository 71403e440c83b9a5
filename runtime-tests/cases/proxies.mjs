import { equal, fails } from './support/expect.mjs';

const WATCHED = `
import weakref
class Thing:
    def __str__(self): return "a thing"
gone = []
def make():
    thing = Thing()
    weakref.finalize(thing, gone.append, 1)
    return thing
`;

/** A proxy owns one reference and releases it once. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  pyodide.runPython(WATCHED);
  const thing = pyodide.runPython('make()');
  equal(thing instanceof pyodide.ffi.PyProxy, true);
  equal(thing.type, 'Thing');
  equal(`${thing}`, 'a thing');

  pyodide.globals.set('thing', thing);
  const again = pyodide.runPython('thing');
  pyodide.globals.set('again', again);
  equal(pyodide.runPython('thing is again'), true, 'a round trip gives the same object');
  pyodide.runPython('del thing, again');

  equal(pyodide.runPython('len(gone)'), 0, 'while proxies live');
  thing.destroy();
  thing.destroy();
  equal(pyodide.runPython('len(gone)'), 0, 'while one proxy lives');
  again.destroy();
  equal(pyodide.runPython('len(gone)'), 1, 'after the last proxy');

  await fails(() => thing.type, { name: 'PythonError', type: 'ValueError', message: /destroyed/ });
  await fails(() => pyodide.globals.set('x', thing), { name: 'PythonError', type: 'ValueError', message: /destroyed/ });
}
