import { equal, matches } from './support/expect.mjs';
import { digits } from './support/line.mjs';

const PROGRAM = `
import importlib, importlib.util, os, sys
importlib.invalidate_caches()
import colorsys, email.mime.text
`;

/** Where modules say that they are, and that caches can be dropped. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  pyodide.runPython(PROGRAM);
  const zip = `/lib/python${digits(pyodide)}.zip`;
  equal(pyodide.runPython('colorsys.__file__'), `${zip}/colorsys.pyc`);
  matches(pyodide.runPython('os.__file__'), new RegExp(`^${zip}/os\\.pyc?$`));
  equal(pyodide.runPython('import encodings.cp037; encodings.cp037.__file__'), `${zip}/encodings/cp037.pyc`);
  equal(pyodide.runPython('importlib.util.find_spec("pyodide.code") is not None'), true);
  equal(pyodide.runPython('import pkgutil; len([m for m in pkgutil.iter_modules() if m.name == "json"])'), 1);
  equal(pyodide.runPython('from importlib import resources; resources.is_resource("json", "decoder.pyc")'), true);
}
