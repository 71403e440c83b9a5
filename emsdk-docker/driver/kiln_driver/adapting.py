"""Puts adapters into a link: of modules that need one, copies are linked whose imports have the adapters' names."""

import os

from . import adapters, archives, symbols, wasm
from . import call as calls

RANLIB = "/usr/bin/llvm-ranlib-19"


class Adapting:
    """A link whose calls get adapters.

    temporary: returns the path of a new temporary file by the end of its name
    adapters: the symbols of those that were made
    """

    def __init__(self, call, prefix, temporary):
        self._call = call
        self._paths = [path for path in call.inputs if calls.suffix(path) in (*calls.OBJECTS, ".a")]
        self._directories = [*call.library_directories(), prefix + "/lib"]
        self._temporary = temporary
        self.adapters = []

    def run(self, compile_module, run):
        """Return the link with adapters, or the same link where none is needed.

        compile_module: compiles LLVM IR, path to path, and returns the exit status; run: runs a program
        Raises adapters.Mismatch where a call cannot be adapted.
        """
        modules = {path: wasm.read(path) for path in self._paths if os.path.isfile(path)}
        consumers = [module for found in modules.values() for module in found]
        found = adapters.find(consumers, [*consumers, *self._libraries()])
        needed = [adapter for group in found for adapter in group]
        self.adapters = sorted({adapter.symbol for adapter in needed})
        if not needed:
            return self._call, 0
        names = {id(module): _names(group) for module, group in zip(consumers, found, strict=True) if _names(group)}
        copies = {path: self._copy(path, parts, names, run) for path, parts in modules.items() if _any(parts, names)}
        source, target = self._temporary("adapters.ll"), self._temporary("adapters.o")
        with open(source, "w", encoding="utf-8") as file:
            file.write(adapters.module(needed))
        status = compile_module(source, target)
        arguments = [(copies.get(a[0], a[0]),) if len(a) == 1 else a for a in self._call.arguments]
        return calls.Call([*arguments, (target,)]), status

    def _libraries(self):
        named = [symbols.find_library(o[2:], self._directories) for o in self._call.options if o.startswith("-l")]
        shared = [path for path in self._call.inputs if calls.is_shared_name(path)]
        for path in [*shared, *filter(None, named)]:
            if os.path.isfile(path):
                yield from wasm.read(path)

    def _copy(self, path, parts, names, run):
        """Write a copy of an object or archive whose modules import the adapters; return its path."""
        changes = iter([names.get(id(module), {}) for module in parts])
        with open(path, "rb") as file:
            data = file.read()
        target = self._temporary(os.path.basename(path))
        with open(target, "wb") as file:
            if data.startswith(wasm.MAGIC):
                file.write(wasm.renamed(data, next(changes)))
            else:
                file.write(archives.replaced(path, data, lambda _, content: _changed(content, changes)))
        if not data.startswith(wasm.MAGIC):
            run([RANLIB, target])
        return target


def _names(group):
    return {adapter.name: adapter.symbol for adapter in group if adapter.symbol != adapter.name}


def _any(parts, names):
    return any(id(module) in names for module in parts)


def _changed(content, changes):
    return wasm.renamed(content, next(changes)) if content.startswith(wasm.MAGIC) else content
