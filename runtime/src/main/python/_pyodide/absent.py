"""The modules that this platform can't have: a finder that comes last and says why."""

_NO_TERMINAL = "a web page has no terminal"
_NO_WINDOWS = "a web page has no desktop; draw with the page itself"
_NO_PROCESSES = "a web page has one process"
_NO_USERS = "a web page has no users"
_NO_SOCKETS = "a web page has no sockets of its own; the browser encrypts what it fetches"
_NO_INSTALLATION = "there is no installation to add to; use loadPackage"

REASONS = {
    "_curses": _NO_TERMINAL,
    "_curses_panel": _NO_TERMINAL,
    "curses": _NO_TERMINAL,
    "readline": _NO_TERMINAL,
    "termios": _NO_TERMINAL,
    "idlelib": _NO_WINDOWS,
    "_tkinter": _NO_WINDOWS,
    "tkinter": _NO_WINDOWS,
    "turtle": _NO_WINDOWS,
    "turtledemo": _NO_WINDOWS,
    "_multiprocessing": _NO_PROCESSES,
    "_posixshmem": _NO_PROCESSES,
    "_posixsubprocess": _NO_PROCESSES,
    "_interpchannels": _NO_PROCESSES,
    "_interpqueues": _NO_PROCESSES,
    "_interpreters": _NO_PROCESSES,
    "fcntl": _NO_PROCESSES,
    "resource": _NO_PROCESSES,
    "syslog": _NO_PROCESSES,
    "grp": _NO_USERS,
    "pwd": _NO_USERS,
    "_ssl": _NO_SOCKETS,
    "ssl": _NO_SOCKETS,
    "ensurepip": _NO_INSTALLATION,
    "venv": _NO_INSTALLATION,
    "_dbm": "dbm.sqlite3 and dbm.dumb do its work",
    "_gdbm": "dbm.sqlite3 and dbm.dumb do its work",
    "pydoc_data": "the topics of help() are left out for their size",
    "test": "Python's own tests are left out for their size; the package test has them",
}


def find_spec(name: str, path: object = None, target: object = None) -> None:
    """Raises ModuleNotFoundError for a module that can't be here; other names are other finders' business."""
    reason = REASONS.get(name)
    if reason:
        raise ModuleNotFoundError(f"No module named '{name}' in WebAssembly: {reason}", name=name)
