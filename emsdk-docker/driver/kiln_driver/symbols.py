"""Reads symbols of objects and archives through LLVM's tools."""

import os

NM = "/usr/bin/llvm-nm-19"
READOBJ = "/usr/bin/llvm-readobj-19"
SIDE_MODULE_START = b"\0asm\1\0\0\0\0"


def module_initialisers(run, paths, scratch):
    """Return the defined PyInit_* functions of objects and archives."""
    from .response import shortened

    command = [NM, "--defined-only", "--extern-only", "--format=just-symbols", "--quiet", *paths]
    listing = run(shortened(command, scratch))
    return sorted({line for line in listing.splitlines() if line.startswith("PyInit_")})


def public(run, paths, scratch):
    """Return the symbols of objects and archives that are defined, not local and not hidden."""
    from .response import shortened

    listing = run(shortened([READOBJ, "--symbols", *paths], scratch))
    return sorted(set(_visible(listing)))


def is_side_module(path):
    """Tell whether a file is a WebAssembly side module: its first section is the custom one `dylink.0`."""
    try:
        with open(path, "rb") as file:
            start = file.read(64)
    except OSError:
        return False
    return start.startswith(SIDE_MODULE_START) and b"dylink" in start[9:24]


def find_library(name, directories):
    """Return the file that `-l<name>` stands for in these directories, "" where the system must know it."""
    for ending in (".a", ".so"):
        for directory in directories:
            path = os.path.join(directory, "lib" + name + ending)
            if os.path.isfile(path):
                return path
    return ""


def _visible(listing):
    """Yield names from the text of `llvm-readobj --symbols`, which lists each symbol's flags below its name."""
    name, kind, flags = "", "", set()
    for line in listing.splitlines():
        line = line.strip()
        if line.startswith("Name: "):
            name, kind, flags = line[6:].rsplit(" (", 1)[0], "", set()
        elif line.startswith("Type: "):
            kind = line[6:].split(" ", 1)[0]
        elif line.startswith(("UNDEFINED", "VISIBILITY_HIDDEN", "BINDING_LOCAL")):
            flags.add(line)
        elif line == "}" and name:
            if kind in ("FUNCTION", "DATA") and not flags:
                yield name
            name = ""
