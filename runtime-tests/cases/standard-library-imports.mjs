import { equal, same } from './support/expect.mjs';

/** The modules that can't be imported, and what they lack. */
const LACKING = {
  '_pyrepl._minimal_curses': '_pyrepl._minimal_curses',
  '_pyrepl.curses': 'a curses library',
  '_pyrepl.fancy_termios': 'termios',
  '_pyrepl.readline': 'msvcrt',
  '_pyrepl.simple_interact': 'msvcrt',
  '_pyrepl.unix_console': 'termios',
  '_pyrepl.unix_eventqueue': 'a curses library',
  '_pyrepl.windows_console': 'msvcrt',
  'dbm.gnu': '_gdbm',
  'dbm.ndbm': '_dbm',
  'multiprocessing.forkserver': '_multiprocessing',
  'multiprocessing.popen_forkserver': '_multiprocessing',
  'multiprocessing.resource_tracker': '_multiprocessing',
  'multiprocessing.shared_memory': '_posixshmem',
  'multiprocessing.synchronize': '_multiprocessing',
  pty: 'termios',
  tty: 'termios',
};

const PROGRAM = `
import contextlib, importlib, io, sys, warnings, zipfile

def modules():
    path = next(path for path in sys.path if path.endswith(".zip"))
    for name in zipfile.ZipFile(path).namelist():
        module = name.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__")
        if not module.endswith("__main__"):
            yield module
    yield from sys.builtin_module_names

def failures():
    warnings.simplefilter("ignore")
    for name in modules():
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                importlib.import_module(name)
        except ModuleNotFoundError as error:
            yield f"{name} lacks {error.name}"
        except ImportError as error:
            yield f"{name} lacks {'a curses library' if 'curses' in str(error) else error}"
        except BaseException as error:
            yield f"{name}: {type(error).__name__}: {error}"

"\\n".join(sorted(failures()))
`;

/** Every module of the standard library, but packages' __main__. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const got = pyodide.runPython(PROGRAM).split('\n');
  const expected = Object.entries(LACKING).map(([name, lacking]) => `${name} lacks ${lacking}`);
  same(got, expected.sort());
  equal(pyodide.runPython('len(list(modules())) > 500'), true);
}
