"""Decides which symbols a side module exports."""

from . import call as calls
from . import symbols

WHOLE_ARCHIVE = "whole_archive"
PYINIT = "pyinit"
REQUESTED = "requested"


class Exports:
    """The answer: `names` without Emscripten's underscore, or None where all is exported."""

    def __init__(self, mode, names):
        self.mode = mode
        self.names = names

    def arguments(self, scratch):
        """Return the settings that say so to Emscripten; a list goes through the file `scratch`."""
        if self.names is None:
            return [("-sSIDE_MODULE=1",)]
        with open(scratch, "w", encoding="utf-8") as file:
            # Emscripten reads one name a line, but cannot read an empty file.
            file.write("\n".join(f"_{name}" for name in self.names) or "[]")
        return [("-sSIDE_MODULE=2",), ("-sEXPORTED_FUNCTIONS=@" + scratch,)]


def computed(call, mode, run, scratch):
    """Return the exports of a link by the mode of the recipe, or by what the link itself asks for.

    `run` runs a program and returns its output. Of a library, that is without PyInit_* function, all public symbols
    are exported, those of archives named on the line included.
    """
    if call.setting("SIDE_MODULE") == "1" or mode == WHOLE_ARCHIVE:
        return Exports(WHOLE_ARCHIVE, None)
    if mode not in (PYINIT, REQUESTED):
        return Exports("list", sorted({name.strip() for name in mode.split(",") if name.strip()}))
    files = [path for path in call.inputs if calls.suffix(path) in (*calls.OBJECTS, ".a")]
    if not files:
        return Exports(mode, [])
    if mode == PYINIT:
        initialisers = symbols.module_initialisers(run, files, scratch)
        if initialisers:
            return Exports(PYINIT, initialisers)
    return Exports(REQUESTED, symbols.public(run, files, scratch))
