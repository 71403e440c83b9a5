import { equal } from './support/expect.mjs';

const PROGRAM = `
import importlib, importlib.util, os, sys
importlib.invalidate_caches()
import colorsys, email.mime.text
`;

/** Where modules say that they are, and that caches can be dropped. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  pyodide.runPython(PROGRAM);
  const zip = '/lib/python313.zip';
  equal(pyodide.runPython('colorsys.__file__'), `${zip}/colorsys.pyc`);
  equal(pyodide.runPython('os.__file__'), `${zip}/os.py`);
  equal(pyodide.runPython('import encodings.latin_1; encodings.latin_1.__file__'), `${zip}/encodings/latin_1.pyc`);
  equal(pyodide.runPython('importlib.util.find_spec("pyodide.code") is not None'), true);
  equal(pyodide.runPython('import pkgutil; len([m for m in pkgutil.iter_modules() if m.name == "json"])'), 1);
  equal(
    pyodide.runPython('from importlib import resources; resources.files("json").joinpath("__init__.pyc").is_file()'),
    true,
  );
}
