"""What happens between the interpreter's start and the first line of a program."""

from __future__ import annotations

import site
import sys
import zipimport

import _zip_directory

from _pyodide import absent

_STDLIB = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"
_END_OF_ZIP_SIZE = 22


def start() -> None:
    """Prepares the interpreter."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True)
    _open_frozen_packages()
    _read_stdlib_fast()
    site.setquit()
    site.setcopyright()
    site.sethelper()
    sys.meta_path.append(absent)


def main_variables() -> dict[str, object]:
    """Returns the variables of the program."""
    return sys.modules["__main__"].__dict__


def _open_frozen_packages() -> None:
    """Lets packages of which only some modules are frozen find the others, as newer versions of CPython do."""
    for name, module in sys.modules.items():
        if getattr(module, "__path__", None) == []:
            module.__path__.append(f"{_STDLIB}/{name}")


def _read_stdlib_fast() -> None:
    """Saves zipimport from reading the directory of the standard library after each importlib.invalidate_caches()."""
    read_directory = zipimport._read_directory
    files = _read_stdlib_directory()
    zipimport._read_directory = lambda archive: files if archive == _STDLIB else read_directory(archive)


def _read_stdlib_directory() -> dict[str, tuple]:
    """Reads what stdlib.py wrote: a zip without a comment."""
    with open(_STDLIB, "rb") as archive:
        archive.seek(-_END_OF_ZIP_SIZE, 2)
        end = archive.read()
        archive.seek(int.from_bytes(end[16:20], "little"))
        return _zip_directory.parse(_STDLIB, archive.read(int.from_bytes(end[12:16], "little")))
