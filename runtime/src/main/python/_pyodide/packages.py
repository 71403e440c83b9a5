"""Installs packages that JavaScript has downloaded."""

from __future__ import annotations

import importlib
import os
import re
import sys
import zipfile

_STDLIB = f"/lib/python{sys.version_info.major}.{sys.version_info.minor}"
_DIRECTORIES = {"site": f"{_STDLIB}/site-packages", "stdlib": _STDLIB, "dynlib": "/usr/lib"}
_SIDE_MODULE = re.compile(r"\.so(\.\d+)*$")
_INSTALLER = "pyodide.loadPackage\n"


def install(archive: str, install_dir: str, source: str) -> str:
    """Unpacks an archive where packages of its kind belong, and removes it.

    Returns the paths of its side modules, one a line.
    """
    directory = _DIRECTORIES[install_dir]
    try:
        names = _unpack(archive, directory)
    finally:
        os.remove(archive)
    _record_origin(directory, names, source)
    importlib.invalidate_caches()
    return "\n".join(os.path.join(directory, name) for name in names if _SIDE_MODULE.search(name))


def _unpack(archive: str, directory: str) -> list[str]:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(directory)
        return [name for name in opened.namelist() if not name.endswith("/")]


def _record_origin(directory: str, names: list[str], source: str) -> None:
    """Writes what PEP 376 asks of an installer, for wheels."""
    metadata = next((os.path.dirname(name) for name in names if name.endswith(".dist-info/METADATA")), None)
    if metadata:
        _write(os.path.join(directory, metadata, "INSTALLER"), _INSTALLER)
        _write(os.path.join(directory, metadata, "PYODIDE_SOURCE"), source)


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)
