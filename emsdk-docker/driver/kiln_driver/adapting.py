"""Puts adapters into a link: of modules that need one, copies are linked whose imports have the adapters' names."""

import os

from . import adapters, archives, linking, symbols, wasm
from . import call as calls

RANLIB = "/usr/bin/llvm-ranlib-19"
# compose.py leaves it out of side modules.
INTERPRETER = "-lpython3"


class Adapting:
    """A link whose calls get adapters.

    exported: the symbols that it exports, None where it takes whole archives
    temporary: returns the path of a new temporary file by the end of its name
    adapters: the symbols of those that were made
    traps: what was found of calls that trap, as Mismatch: in programs there may be some
    """

    def __init__(self, call, exported, prefix, temporary):
        self._call = call
        self._exported = exported
        self._paths = [path for path in call.inputs if calls.suffix(path) in (*calls.OBJECTS, ".a")]
        self._directories = [*call.library_directories(), prefix + "/lib"]
        self._temporary = temporary
        self.adapters = []
        self.traps = []

    def run(self, compile_module, run):
        """Return the link with adapters, or the same link where none is needed.

        compile_module: compiles LLVM IR, path to path, and returns the exit status; run: runs a program
        Raises adapters.Mismatch where a call cannot be adapted. In a program it will trap: that may be a feature test,
        which declares functions as it likes and must link where they exist.
        """
        modules = {path: wasm.read(path) for path in self._paths if os.path.isfile(path)}
        libraries = {option: wasm.read(path) for option, path in self._libraries().items()}
        consumers = self._linked([module for found in modules.values() for module in found], libraries)
        offering = [module for found in [*self._shared(), *libraries.values()] for module in found]
        found = adapters.find(consumers, [*consumers, *offering], self._call.kind == calls.PROGRAM)
        needed = [adapter for group in found for adapter in group]
        self.traps = [adapter.mismatch for adapter in needed if isinstance(adapter, adapters.Trap)]
        self.adapters = sorted({adapter.symbol for adapter in needed})
        if not needed:
            return self._call, 0
        names = {id(module): _names(group) for module, group in zip(consumers, found, strict=True) if _names(group)}
        copies = self._copies({**modules, **libraries}, names, run)
        source, target = self._temporary("adapters.ll"), self._temporary("adapters.o")
        with open(source, "w", encoding="utf-8") as file:
            file.write(adapters.module(needed))
        status = compile_module(source, target)
        arguments = [(copies.get(a[0], a[0]),) if len(a) == 1 else a for a in self._call.arguments]
        # First: archives are asked before shared libraries for what adapters call.
        return calls.Call([(target,), *arguments]), status

    def _linked(self, modules, libraries):
        """Return the modules that the link takes: of libraries only members that it needs."""
        members = [module for option in libraries if _is_archive(libraries[option]) for module in libraries[option]]
        return modules + (members if self._exported is None else linking.taken(modules, members, self._exported))

    def _libraries(self):
        """Return the files of the libraries that are named by option, by this option."""
        named = dict.fromkeys(o for o in self._call.options if o.startswith("-l") and not o.startswith(INTERPRETER))
        found = {option: symbols.find_library(option[2:], self._directories) for option in named}
        return {option: path for option, path in found.items() if path}

    def _shared(self):
        paths = [path for path in self._call.inputs if calls.is_shared_name(path)]
        return [wasm.read(path) for path in paths if os.path.isfile(path)]

    def _copies(self, modules, names, run):
        """Write a copy of each object and archive whose modules import adapters; return paths by argument."""
        libraries, copies = self._libraries(), {}
        for argument, parts in modules.items():
            if any(id(module) in names for module in parts):
                copies[argument] = self._copy(libraries.get(argument, argument), parts, names, run)
        return copies

    def _copy(self, path, parts, names, run):
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


def _is_archive(modules):
    return all(module.member for module in modules)


def _changed(content, changes):
    return wasm.renamed(content, next(changes)) if content.startswith(wasm.MAGIC) else content
