"""The entry: picks the tool by its name and carries the call out."""

import os
import sys
import time

from . import arguments as args
from . import call as calls
from . import compiles, process, record, response, tools
from .rewrite import Refused, rewrite
from .settings import Settings
from .work import Work

MULTIARCH = "wasm32-emscripten"


class Tool:
    """The tool that a call names."""

    def __init__(self, name):
        self.name = name
        self.is_fortran = tools.is_fortran(name)
        # Emscripten links what flang compiles.
        self.program = tools.EMCC if self.is_fortran else tools.program(name)
        self.is_cxx = tools.is_cxx(name)
        self.is_linker = tools.is_linker(name)


class Runner:
    """Starts programs with the environment of a call."""

    def __init__(self, environ):
        self._environment = process.environment(environ)

    def run(self, words):
        """Run a program and return its exit status."""
        return process.run(words, self._environment)

    def output(self, words):
        """Run a program and return its output."""
        return process.output(words, self._environment)


def main(argv, environ, make_runner=Runner):
    """Carry out the call `argv` and return its exit status."""
    name = os.path.basename(argv[0])
    if not tools.is_compiler(name):
        program = tools.program(name)
        os.execve(program, [program, *argv[1:]], environ)
    started = time.monotonic()
    words = response.expand(argv[1:])
    if any(word in calls.MULTIARCH for word in words):
        print(MULTIARCH)
        return 0
    settings = Settings(environ)
    runner = make_runner({**environ, **compiles.environment(settings)})
    outcome = _carry_out(Tool(name), words, settings, runner)
    if settings.calls:
        seconds = round(time.monotonic() - started, 3)
        record.append(
            settings.calls, {"tool": name, "cwd": os.getcwd(), "args": argv[1:], **outcome, "seconds": seconds}
        )
    return outcome["status"]


def _carry_out(tool, words, settings, runner):
    """Return the facts of a call, for the record: `status` among them."""
    asked = calls.Call(args.split(words, tool.is_linker))
    if asked.kind == calls.QUERY:
        return {"kind": calls.QUERY, "status": runner.run(process.command(*tools.question(tool.name, words)))}
    try:
        kept, dropped = rewrite(asked.arguments, settings)
    except Refused as refusal:
        print(f"{tool.name}: {refusal}: not supported for WebAssembly", file=sys.stderr)
        return {"kind": asked.kind, "refused": str(refusal), "status": 1}
    work = Work(tool, calls.Call(kept), settings, runner)
    try:
        status = work.run()
    except process.ProgramFailed as failure:
        print(f"{tool.name}: {failure}", file=sys.stderr)
        status = failure.status
    return _facts(work, dropped, status)


def _facts(work, dropped, status):
    facts = {
        "kind": work.call.kind,
        "output": work.call.output,
        "inputs": work.call.inputs,
        "command": work.command,
        "dropped": dropped,
        "status": status,
    }
    if work.adapters:
        facts["adapters"] = work.adapters
    if work.exports:
        facts["exports"] = {"mode": work.exports.mode, "names": work.exports.names}
    return facts
