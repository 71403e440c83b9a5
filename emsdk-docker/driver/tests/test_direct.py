"""Plain compilations run clang itself, with the flags that Emscripten would add."""

import os
import tempfile
import unittest

from kiln_driver import arguments, direct, learn, tools

ABI = ["-fPIC", "-fwasm-exceptions", "-sSUPPORT_LONGJMP=wasm"]
REPORT = """\
 /usr/bin/clang-19 -target wasm32-emscripten -mllvm -wasm-enable-sjlj -fPIC -fwasm-exceptions -v -c kiln-learns.c
Debian clang version 19.1.7
 (in-process)
 "/usr/lib/llvm-19/bin/clang" -cc1 -triple wasm32-unknown-emscripten -o kiln-learns.o -x c kiln-learns.c
"""

PLAIN = (
    "-c a.c",
    "-c a.c -o a.o -O3 -Iinclude -DA=1 -Wall -std=c11 -MD -MF a.d -fvisibility=hidden",
    "-E a.c",
    "-c a.c -msimd128",
    "-c a.cpp -isystem x -fno-strict-aliasing -fdiagnostics-color=always",
)

NOT_PLAIN = (
    "a.c -o a.js",
    "-c a.c b.c",
    "-c a.s",
    "-c a.m",
    "-S a.c",
    "-E -dM -",
    "-c -x c a.c",
    "-c a.c -sUSE_SDL=2",
    "-c a.c -msimd128 -msse2",
    "-c a.c -fno-exceptions",
    "-c a.c -fsanitize=address",
    "-c a.c -Oz",
    "-c a.c -Wp,-MD,x",
    "-c a.c --js-library x",
)


class Direct(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.learned = os.path.join(directory.name, "flags")
        with open(self.learned, "w", encoding="utf-8") as file:
            file.write(f"{tools.EMCC}\tclang\t-target\twasm\n{tools.EMXX}\tclang++\n")

    def command(self, line, program=tools.EMCC):
        split = arguments.split([*ABI, *line.split()])
        return direct.command(program, split, self.learned)

    def test_command_when_plain_is_clangs_with_the_learned_flags(self):
        for line in PLAIN:
            with self.subTest(line):
                self.assertEqual(["clang", "-target", "wasm", *ABI[:2], *line.split()], self.command(line))

    def test_command_when_emscripten_must_decide_is_none(self):
        for line in NOT_PLAIN:
            with self.subTest(line):
                self.assertIsNone(self.command(line))

    def test_command_when_cxx_is_the_other_compilers(self):
        self.assertEqual("clang++", self.command("-c a.cc", tools.EMXX)[0])

    def test_command_when_nothing_was_learned_is_none(self):
        self.assertIsNone(direct.command(tools.EMCC, arguments.split(["-c", "a.c"]), self.learned + ".missing"))

    def test_learn_when_emscripten_reports_takes_its_flags_only(self):
        expected = "/usr/bin/clang-19 -target wasm32-emscripten -mllvm -wasm-enable-sjlj".split()
        self.assertEqual(expected, learn.compiler_of(REPORT, ABI))

    def test_command_when_source_is_intermediate_code_is_clangs(self):
        self.assertEqual("a.ll", self.command("-c a.ll -msimd128 -O2")[-3])
