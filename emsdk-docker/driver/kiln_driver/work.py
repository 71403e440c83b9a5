"""Carries out one call of a compiler or of the linker."""

import os

from . import arguments as args
from . import call as calls
from . import compose, direct, exports, process
from .response import shortened


class Work:
    """One call under way: what it asks for, and what came of it so far."""

    def __init__(self, tool, call, settings, runner):
        self.tool = tool
        self.call = call
        self.settings = settings
        self.runner = runner
        self.command = []
        self.exports = None
        self._scratch = []

    def run(self):
        """Run what the call needs and return its exit status."""
        try:
            return self._side_module() if self.call.kind == calls.SIDE_MODULE else self._other()
        finally:
            for path in self._scratch:
                _remove(path)

    def _other(self):
        if self.call.kind == calls.PROGRAM:
            return self._emscripten(compose.linking(self.call, self.settings, self.tool.is_cxx))
        return self._compile(compose.compiling(self.call, self.settings, self.tool.is_cxx))

    def _side_module(self):
        status = self._compile_sources()
        if status:
            return status
        run = self.runner.output
        self.exports = exports.computed(self.call, self.settings.exports, run, self._temporary("list.rsp"))
        named = self.exports.arguments(self._temporary("exports"))
        return self._emscripten(compose.side_module(self.call, named, self.settings))

    def _compile_sources(self):
        """Compile the sources of a link first: exports are read from objects."""
        for source in self.call.sources():
            target = self._temporary(os.path.basename(source) + ".o")
            status = self._compile(compose.compiling_one(self.call, source, target, self.settings, self.tool.is_cxx))
            if status:
                return status
            self.call = calls.Call([(target,) if a == (source,) else a for a in self.call.arguments])
        return 0

    def _compile(self, arguments):
        """Compile with clang itself where Emscripten's driver has nothing to decide."""
        plain = direct.command(self.tool.program, arguments)
        if not plain:
            return self._emscripten(arguments)
        self.command = plain
        return self.runner.run(shortened(plain, self._temporary("arguments.rsp")))

    def _emscripten(self, arguments):
        self.command = process.command(self.tool.program, args.joined(arguments))
        head = self.command.index(self.tool.program)
        short = shortened(self.command[head:], self._temporary("arguments.rsp"))
        return self.runner.run(self.command[:head] + short)

    def _temporary(self, name):
        path = os.path.join(self.settings.temporary, f"kiln-driver.{os.getpid()}.{len(self._scratch)}.{name}")
        self._scratch.append(path)
        return path


def _remove(path):
    try:
        os.remove(path)
    except FileNotFoundError:
        pass
