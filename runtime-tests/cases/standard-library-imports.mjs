import { equal, same } from './support/expect.mjs';
import { series } from './support/line.mjs';

/** The modules that can't be imported, and what they lack. */
const LACKING = {
  'dbm.gnu': '_gdbm',
  'dbm.ndbm': '_dbm',
  'multiprocessing.shared_memory': '_posixshmem',
  pty: 'termios',
  tty: 'termios',
};

const ALSO = {
  3.13: {
    '_pyrepl._minimal_curses': '_pyrepl._minimal_curses',
    '_pyrepl.curses': 'a curses library',
    '_pyrepl.fancy_termios': 'termios',
    '_pyrepl.readline': 'msvcrt',
    '_pyrepl.simple_interact': 'msvcrt',
    '_pyrepl.unix_console': 'termios',
    '_pyrepl.unix_eventqueue': 'a curses library',
    '_pyrepl.windows_console': 'msvcrt',
    'multiprocessing.forkserver': '_multiprocessing',
    'multiprocessing.popen_forkserver': '_multiprocessing',
    'multiprocessing.resource_tracker': '_multiprocessing',
    'multiprocessing.synchronize': '_multiprocessing',
  },
  3.8: {
    crypt: '_crypt',
    'multiprocessing.forkserver': '_posixshmem',
    'multiprocessing.popen_forkserver': '_posixshmem',
    'multiprocessing.resource_tracker': '_posixshmem',
    'multiprocessing.synchronize': 'semaphores',
  },
};

/** What errors that are no ModuleNotFoundError say, and what it means. */
const MEANINGS = { curses: 'a curses library', _crypt: '_crypt', sem_open: 'semaphores' };

const PROGRAM = `
import contextlib, importlib, io, sys, warnings, zipfile
meanings = ${JSON.stringify(MEANINGS)}

def modules():
    path = next(path for path in sys.path if path.endswith(".zip"))
    for name in zipfile.ZipFile(path).namelist():
        module = name[: -len(".pyc")].replace("/", ".").replace(".__init__", "")
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
            yield f"{name} lacks {next((meanings[word] for word in meanings if word in str(error)), error)}"
        except BaseException as error:
            yield f"{name}: {type(error).__name__}: {error}"

"\\n".join(sorted(failures()))
`;

/** Every module of the standard library, but packages' __main__. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  const got = pyodide.runPython(PROGRAM).split('\n');
  const lacking = { ...LACKING, ...ALSO[series(pyodide)] };
  const expected = Object.entries(lacking).map(([name, what]) => `${name} lacks ${what}`);
  same(got, expected.sort());
  equal(pyodide.runPython('len(list(modules())) > 500'), true);
}
