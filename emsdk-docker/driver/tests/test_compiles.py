"""Compilations go through ccache where there is a store."""

import os
import tempfile
import unittest
from unittest import mock

from kiln_driver import compiles, direct, learn, tools
from kiln_driver.settings import Settings

from tests.recording import call

LISTING = "zlib zlib1g 1.3 amd64\nllvm-toolchain-19 lld-19 19.1.7 amd64\nemscripten emscripten 3.1.69 all\n"


class Compiles(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.store = directory.name
        self.compilers = os.path.join(directory.name, "compilers.txt")
        learned = os.path.join(directory.name, "flags")
        for path, text in ((self.compilers, "clang 19\n"), (learned, f"{tools.EMCC}\tclang\n")):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        patches = (
            mock.patch.object(compiles, "COMPILERS", self.compilers),
            mock.patch.object(direct.command, "__defaults__", (learned,)),
        )
        for patch in patches:
            patch.start()
            self.addCleanup(patch.stop)

    def settings(self, **environment):
        return Settings({"KILN_COMPILES": self.store, **environment})

    def test_compilation_when_there_is_a_store_goes_through_ccache(self):
        _, runner = call("cc -c a.c", KILN_COMPILES=self.store)
        self.assertEqual(["/usr/bin/ccache", "clang"], runner.commands[-1][:2])

    def test_compilation_when_there_is_no_store_is_clangs(self):
        _, runner = call("cc -c a.c", KILN_COMPILES=self.store + "/missing")
        self.assertEqual("clang", runner.commands[-1][0])

    def test_compilation_when_ccache_cannot_keep_it_is_clangs(self):
        for line in ("cc -E a.c", "cc -c a.ll"):
            with self.subTest(line):
                _, runner = call(line, KILN_COMPILES=self.store)
                self.assertEqual("clang", runner.commands[-1][0])

    def test_environment_when_there_is_a_store_holds_it_and_the_compilers(self):
        found = compiles.environment(self.settings(KILN_COMPILES_SIZE="1G"))
        self.assertEqual(self.store + "/ccache", found["CCACHE_DIR"])
        self.assertEqual(("string:clang 19", "1G"), (found["CCACHE_COMPILERCHECK"], found["CCACHE_MAXSIZE"]))
        self.assertEqual("/usr/bin/ccache", found["EM_COMPILER_WRAPPER"])
        self.assertNotIn("CCACHE_READONLY", found)

    def test_environment_when_the_store_cannot_be_written_to_reads_only(self):
        with mock.patch("os.access", return_value=False):
            found = compiles.environment(self.settings(TMPDIR="/mine"))
        self.assertEqual(("1", "/mine"), (found["CCACHE_READONLY"], found["CCACHE_TEMPDIR"]))

    def test_environment_when_the_image_names_no_compilers_is_empty(self):
        os.remove(self.compilers)
        self.assertEqual({}, compiles.environment(self.settings()))

    def test_compilers_when_learned_are_the_packages_that_compile(self):
        self.assertEqual("emscripten 3.1.69 all, lld-19 19.1.7 amd64", learn.compilers_of(LISTING))
