"""Shared links become side modules with computed exports."""

import os
import tempfile
import unittest

from tests.recording import ABI, EMCC, EMXX, RecordingRunner, call

HEAD = f"{EMCC} {ABI} -sWASM_BIGINT"
LIST = "-sSIDE_MODULE=2 -sEXPORTED_FUNCTIONS=@"


class SideModules(unittest.TestCase):
    def test_link_when_shared_exports_initialisers_only(self):
        for how in ("-shared", "-bundle", "-dynamiclib", "-Wl,-shared", "-sSIDE_MODULE=2", "-s SIDE_MODULE=2", ""):
            with self.subTest(how):
                runner = RecordingRunner(initialisers=("PyInit_b", "PyInit_a", "hidden"))
                _, runner = call(f"cc {how} a.o -o a.so", runner)
                self.assertEqual(f"{HEAD} -O2 a.o -o a.so {LIST}", runner.last())
                self.assertEqual(["_PyInit_a", "_PyInit_b"], runner.exported)

    def test_link_when_a_library_exports_all_that_is_public(self):
        _, runner = call("c++ -shared a.o libb.a -o libx.so.1", RecordingRunner(public=("_Z1fv", "f")))
        self.assertEqual(f"{EMXX} {ABI} -sWASM_BIGINT -O2 a.o libb.a -o libx.so.1 {LIST}", runner.last())
        self.assertEqual(["__Z1fv", "_f"], runner.exported)

    def test_link_when_nothing_is_public_still_has_a_list(self):
        _, runner = call("cc -shared -lfoo -o libx.so")
        self.assertEqual(["[]"], runner.exported)

    def test_exports_when_requested_are_all_that_is_public(self):
        runner = RecordingRunner(initialisers=("PyInit_a",), public=("PyInit_a", "api"))
        call("cc -shared a.o -o a.so", runner, KILN_EXPORTS="requested")
        self.assertEqual(["_PyInit_a", "_api"], runner.exported)

    def test_exports_when_listed_are_the_list(self):
        _, runner = call("cc -shared a.o -o a.so", KILN_EXPORTS="b, a")
        self.assertEqual(["_a", "_b"], runner.exported)

    def test_exports_when_whole_archive_are_everything(self):
        for line, mode in (
            ("-shared a.o", "whole_archive"),
            ("-sSIDE_MODULE=1 a.o", "pyinit"),
            ("-sSIDE_MODULE a.o", ""),
        ):
            with self.subTest(line):
                _, runner = call(f"cc {line} -o a.so", KILN_EXPORTS=mode)
                self.assertEqual(f"{HEAD} -O2 a.o -o a.so -sSIDE_MODULE=1", runner.last())

    def test_link_when_it_has_sources_compiles_them_first(self):
        runner = RecordingRunner(initialisers=("PyInit_a",))
        _, runner = call("cc -shared a.c b.o -lz -DA -O1 -o a.so", runner)
        compile_command, link_command = (" ".join(command) for command in runner.commands)
        self.assertIn("-DA -O1 -c a.c -o /tmp/kiln-driver.", compile_command)
        self.assertNotIn("-lz", compile_command)
        self.assertRegex(link_command, r"-sWASM_BIGINT /tmp/kiln-driver\.\S+a\.c\.o b\.o -lz -DA -O1 -o a\.so")

    def test_link_when_a_source_does_not_compile_fails(self):
        status, runner = call("cc -shared a.c -o a.so", RecordingRunner(status=1))
        self.assertEqual((1, 1), (status, len(runner.commands)))

    def test_link_when_the_interpreter_is_asked_for_leaves_it_out(self):
        runner = RecordingRunner(initialisers=("PyInit_a",))
        call("cc -shared a.o -lpython3.13 -Os -o a.so", runner, KILN_LDFLAGS="-lz -Lx")
        self.assertEqual(f"{HEAD} a.o -Os -o a.so -lz -Lx {LIST}", runner.last())

    def test_call_when_done_leaves_no_temporary_file(self):
        with tempfile.TemporaryDirectory() as directory:
            objects = [f"{'x' * 100}{number}.o" for number in range(1000)]
            runner = RecordingRunner(initialisers=("PyInit_a",))
            call(["cc", "-shared", *objects, "-o", "a.so"], runner, TMPDIR=directory)
            self.assertEqual(EMCC.split() + ["@"], runner.last().split())
            self.assertEqual([], os.listdir(directory))


class Programs(unittest.TestCase):
    def test_program_when_it_needs_a_side_module_links_dynamically(self):
        with tempfile.TemporaryDirectory() as directory:
            library = os.path.join(directory, "libx.so")
            with open(library, "wb") as file:
                file.write(b"\0asm\1\0\0\0\0\x0f\x08dylink.0")
            for line in (f"cc a.o {library}", f"cc a.o -L{directory} -lx"):
                _, runner = call(line)
                self.assertEqual("-sMAIN_MODULE=2", runner.commands[-1][-1])
            _, runner = call(f"cc a.o -L{directory} -lx -sMAIN_MODULE=1")
            self.assertNotIn("-sMAIN_MODULE=2", runner.commands[-1])
