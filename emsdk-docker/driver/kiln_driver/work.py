"""Carries out one call of a compiler or of the linker."""

import os
import sys

from . import arguments as args
from . import call as calls
from . import compiles, compose, direct, exports, process
from .response import shortened

FRONT_END_ONLY = frozenset(("-E", "-fsyntax-only"))


class Work:
    """One call under way: what it asks for, and what came of it so far."""

    def __init__(self, tool, call, settings, runner):
        self.tool = tool
        self.call = call
        self.settings = settings
        self.runner = runner
        self.command = []
        self.exports = None
        self.adapters = []
        self._scratch = []

    def run(self):
        """Run what the call needs and return its exit status."""
        try:
            return self._carry_out()
        finally:
            for path in self._scratch:
                _remove(path)

    def _carry_out(self):
        if self.call.fortran_sources() or (self.tool.is_fortran and self.call.kind in calls.LINKS):
            status = self._with_fortran()
            if status or self.call.kind == calls.COMPILE:
                return status
        return self._side_module() if self.call.kind == calls.SIDE_MODULE else self._other()

    def _other(self):
        if self.call.kind != calls.PROGRAM:
            return self._compile(compose.compiling(self.call, self.settings, self.tool.is_cxx))
        # wasm-ld lets calls of other signatures pass, to trap, but not those of functions in shared libraries.
        if not self.tool.is_fortran and compose.needs_dynamic_linking(self.call, self.settings):
            status = self._compile_sources() or self._adapt()
            if status:
                return status
        return self._emscripten(compose.linking(self.call, self.settings, self.tool.is_cxx))

    def _with_fortran(self):
        """Compile Fortran sources; a call that links goes on with their objects."""
        if self.call.kind == calls.COMPILE:
            return self._compile_fortran_only()
        for source in self.call.fortran_sources():
            target = self._temporary(os.path.basename(source) + ".o")
            status = self._fortran(source, target)
            if status:
                return status
            self._replace(source, target)
        self.call = compose.with_fortran_runtime(self.call, self.settings)
        # Of side modules it is done for all.
        return (self._compile_sources() or self._adapt()) if self.call.kind == calls.PROGRAM else 0

    def _compile_fortran_only(self):
        from . import fortran

        if not FRONT_END_ONLY.isdisjoint(self.call.options):
            return self.runner.run([fortran.FLANG, *fortran.front_end_only(self.call)])
        for source in self.call.fortran_sources():
            ending = ".s" if "-S" in self.call.options else ".o"
            target = self.call.output or os.path.splitext(os.path.basename(source))[0] + ending
            status = self._fortran(source, target)
            if status:
                return status
        return 0

    def _fortran(self, source, target):
        """Compile a Fortran source, or take what it compiled to before from the store."""
        options = compose.fortran_options(self.call, self.settings)
        if not compiles.is_there(self.settings):
            return self._translate_fortran(source, options, target)
        from .fortran_reuse import Reuse

        reuse = Reuse(source, options, self._fortran_facts(), self.settings, self._temporary)
        return reuse.run(target, self.runner.output, self._translate_fortran)

    def _fortran_facts(self):
        """Return all that the call says but for files, and how an object is made of what it is translated to."""
        asked = args.joined(a for a in self.call.arguments if not (args.is_input(a) or a[0] == "-o"))
        object_from = compose.fortran_object(self.call, "intermediate.ll", "object")
        made = direct.command(self.tool.program, object_from) or [self.tool.program, *args.joined(object_from)]
        return [*asked, *made]

    def _translate_fortran(self, source, options, target):
        from . import fortran, fortran_options

        attributes = fortran_options.attributes(self.call.options)
        compilation = fortran.Compilation(source, options, attributes, self.settings.keeps_debug, self._temporary)
        status, intermediate = compilation.intermediate(self.runner.run)
        return status or self._compile(compose.fortran_object(self.call, intermediate, target))

    def _replace(self, source, target):
        self.call = calls.Call([(target,) if a == (source,) else a for a in self.call.arguments])

    def _side_module(self):
        status = self._compile_sources()
        if status:
            return status
        run = self.runner.output
        self.exports = exports.computed(self.call, self.settings.exports, run, self._temporary("list.rsp"))
        status = self._adapt()
        if status:
            return status
        named = self.exports.arguments(self._temporary("exports"))
        return self._emscripten(compose.side_module(self.call, named, self.settings))

    def _adapt(self):
        """Give the link's calls adapters where signatures differ."""
        # Here and below: most calls compile C and are spared the time that these imports take.
        from .adapters import Mismatch
        from .adapting import Adapting

        exported = self.exports.names if self.exports else ()
        link = Adapting(self.call, exported, self.settings.prefix, self._temporary)
        try:
            self.call, status = link.run(self._compile_module, self.runner.run)
        except Mismatch as mismatch:
            print(f"{self.tool.name}: {mismatch}", file=sys.stderr)
            return 1
        self.adapters = link.adapters
        for mismatch in link.traps:
            print(f"{self.tool.name}: warning: the call will trap: {mismatch}", file=sys.stderr)
        return status

    def _compile_module(self, source, target):
        return self._emscripten([*compose.ABI, ("-O2",), ("-c",), (source,), ("-o", target)])

    def _compile_sources(self):
        """Compile the sources of a link first: exports are read from objects."""
        for source in self.call.sources():
            target = self._temporary(os.path.basename(source) + ".o")
            status = self._compile(compose.compiling_one(self.call, source, target, self.settings, self.tool.is_cxx))
            if status:
                return status
            self._replace(source, target)
        return 0

    def _compile(self, arguments):
        """Compile with clang itself where Emscripten's driver has nothing to decide."""
        plain = direct.command(self.tool.program, arguments)
        if not plain:
            return self._emscripten(arguments)
        self.command = plain
        short = shortened(plain, self._temporary("arguments.rsp"))
        return self.runner.run(compiles.wrapper(plain, self.settings) + short)

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
