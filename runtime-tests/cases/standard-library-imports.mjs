import { equal, same } from './expect.mjs';

/** Every module in the zip, but packages' __main__ and what a module does to its importer. */
const PROGRAM = `
import importlib, sys, warnings, zipfile
warnings.simplefilter("ignore")
SIDE_EFFECTS = {"antigravity", "this", "idlelib"}
EXPECTED = {
    "asyncio.windows_events", "asyncio.windows_utils", "encodings.mbcs", "encodings.oem", "encodings.cp65001",
    "multiprocessing.popen_spawn_win32", "ctypes.wintypes_", "_osx_support_", "msilib", "nturl2path_", "ntpath_",
}
def modules():
    path = next(path for path in sys.path if path.endswith(".zip"))
    for name in zipfile.ZipFile(path).namelist():
        module = name.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__")
        if not module.endswith("__main__") and module not in SIDE_EFFECTS and module not in EXPECTED:
            yield module
tried, failures = 0, []
for name in modules():
    tried += 1
    try:
        importlib.import_module(name)
    except BaseException as error:
        failures.append(f"{name}: {type(error).__name__}: {error}")
for name in sys.builtin_module_names:
    importlib.import_module(name)
`;

export default async function ({ loadPyodide, write }) {
  const pyodide = await loadPyodide();
  pyodide.runPython(PROGRAM);
  write(`${pyodide.globals.get('tried')} modules`);
  same(pyodide.runPython('"\\n".join(failures)'), '');
  equal(pyodide.globals.get('tried') > 500, true);
}
