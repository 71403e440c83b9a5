"""Runs clang itself where Emscripten's own driver would only add fixed flags: that takes longer than a small file.

Which flags these are is learned from Emscripten while the image is made: see learn.py.
"""

import os

from . import arguments as args
from . import call as calls

LEARNED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "clang-flags.txt")

# Options that Emscripten passes to clang as they are and does not look at. Any other takes the long way.
PLAIN = frozenset(
    "-c -E -dM -P -o -w -pipe -ansi -pedantic -pedantic-errors -v -MD -MMD -MP -MF -MT -MQ -include -isystem -iquote"
    " -idirafter -O0 -O1 -O2 -O3 -Os -fPIC -fpic -fwasm-exceptions -fvisibility-inlines-hidden -fno-strict-aliasing"
    " -fstrict-aliasing -fwrapv -ffast-math -fno-math-errno -fno-trapping-math -ffunction-sections -fdata-sections"
    " -fno-common -funsigned-char -fsigned-char -fno-semantic-interposition -fno-plt -fomit-frame-pointer"
    " -fno-builtin -ffp-contract=off -ffp-contract=fast -msimd128 -finline-functions -fexcess-precision=fast"
    " -ffloat-store".split(" ")
)
PLAIN_BEGINNINGS = ("-I", "-D", "-U", "-W", "-std=", "-fvisibility=", "-fdiagnostics-", "-ffile-prefix-map=")
NOT_PLAIN_BEGINNINGS = ("-Wl,", "-Wa,", "-Wp,", "-Wno-experimental", "-WERROR")
# What the ABI's flags say to Emscripten; clang's share of it is among the learned flags.
SETTINGS = ("-sSUPPORT_LONGJMP=wasm",)
# Fortran becomes LLVM IR.
SOURCES = (".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".ll")


def command(tool_program, arguments, learned=LEARNED):
    """Return the command that compiles as Emscripten would, or None where its driver must decide."""
    if not _is_plain(arguments):
        return None
    compiler = _learned_compiler(tool_program, learned)
    if not compiler:
        return None
    kept = [argument for argument in arguments if argument[0] not in SETTINGS]
    return [*compiler, *args.joined(kept)]


def _is_plain(arguments):
    inputs = [argument[0] for argument in arguments if args.is_input(argument)]
    options = [argument[0] for argument in arguments if not args.is_input(argument)]
    is_compilation = "-c" in options or "-E" in options
    if not is_compilation or len(inputs) != 1:
        return False
    return calls.suffix(inputs[0]) in SOURCES and all(map(_is_plain_option, options))


def _is_plain_option(option):
    if option in PLAIN or option in SETTINGS:
        return True
    return option.startswith(PLAIN_BEGINNINGS) and not option.startswith(NOT_PLAIN_BEGINNINGS)


def _learned_compiler(tool_program, learned):
    try:
        with open(learned, encoding="utf-8") as file:
            for line in file:
                program, *compiler = line.rstrip("\n").split("\t")
                if program == tool_program:
                    return compiler
    except FileNotFoundError:
        pass
    return []
