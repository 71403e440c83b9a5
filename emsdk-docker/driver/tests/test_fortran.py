"""Whole calls with Fortran sources: what flang, its optimizer and Emscripten are told."""

import os
import tempfile
import unittest

from kiln_driver import fortran, fortran_options, tools

from tests.recording import ABI, EMCC, RecordingRunner, call

FRONT_END = "-fc1 -triple i386-unknown-linux-gnu -emit-fir -mrelocation-model pic -pic-level 2"
OPTIONS = (
    ("gfortran -c a.f -O2 -fPIC -Wall -ffixed-form -std=legacy", "-O2 -ffixed-form"),
    ("f77 -c a.f -Os -fallow-argument-mismatch -J mods -Iinc", "-O2 -module-dir mods -Iinc"),
    ("flang -c a.F90 -Jmods -DX -cpp -ffree-line-length-none", "-module-dir mods -DX -cpp"),
    ("f95 -c a.f -ffixed-line-length-132 -fimplicit-none", "-ffixed-line-length=132 -fimplicit-none-type-always"),
    ("cc -c a.f -O3 -g -pthread -march=native", "-O3"),
)


class FortranRunner(RecordingRunner):
    """Writes what flang and its optimizer would."""

    def run(self, words):
        if words[0] in (fortran.FLANG, fortran.OPTIMIZER) and "-o" in words:
            with open(words[words.index("-o") + 1], "w", encoding="utf-8") as file:
                file.write("")
        return super().run(words)


class Fortran(unittest.TestCase):
    def test_front_end_when_options_are_gfortrans_has_flangs(self):
        for line, expected in OPTIONS:
            with self.subTest(line):
                status, runner = call(line, FortranRunner())
                source = next(word for word in line.split() if word.startswith("a."))
                words = " ".join(runner.commands[0][:-2])
                self.assertEqual((0, f"{fortran.FLANG} {FRONT_END} {expected} {source}"), (status, words))

    def test_compile_when_done_makes_the_object_by_emscripten(self):
        _, runner = call("gfortran -c src/a.f90 -O3 -msimd128 -g", FortranRunner())
        command = " ".join(runner.commands[-1])
        self.assertTrue(command.startswith(f"{EMCC} {ABI} -O3 -msimd128 -c /tmp/kiln-driver."), command)
        self.assertTrue(command.endswith(".ll -o a.o"), command)
        self.assertEqual(4, len(runner.commands))

    def test_compile_when_flang_fails_stops(self):
        status, runner = call("gfortran -c a.f90 -o a.o", FortranRunner(status=1))
        self.assertEqual((1, 1), (status, len(runner.commands)))

    def test_attributes_when_size_matters_say_so(self):
        found = [fortran_options.attributes(line.split()) for line in ("-c", "-Os -O2", "-O2 -Os", "-Oz")]
        self.assertEqual(["", "", "optsize", "minsize optsize"], found)

    def test_preprocessing_when_asked_for_is_flangs(self):
        _, runner = call("gfortran -E -DX a.F90 -o a.i")
        self.assertEqual(
            f"{fortran.FLANG} --target=i386-unknown-linux-gnu -E -o a.i -DX a.F90", " ".join(runner.commands[0])
        )

    def test_question_when_asked_is_answered_by_flang_or_the_linker(self):
        _, runner = call("gfortran --version")
        self.assertEqual([[fortran.FLANG, "--version"]], runner.commands)
        _, runner = call("gfortran -Wl,--version")
        self.assertEqual([[tools.LINKER, "--version"]], runner.commands)

    def test_openmp_when_asked_for_fails(self):
        status, runner = call("gfortran -fopenmp -c a.f90", FortranRunner())
        self.assertEqual((1, []), (status, runner.commands))

    def test_link_when_fortrans_names_the_runtime(self):
        with tempfile.TemporaryDirectory() as prefix:
            os.makedirs(os.path.join(prefix, "lib"))
            with open(os.path.join(prefix, "lib/libFortranRuntime.a"), "wb") as file:
                file.write(b"!<arch>\n")
            _, runner = call("gfortran a.f b.o -lgfortran -o a", FortranRunner(), WASM_LIBRARY_DIR=prefix)
        command = " ".join(runner.commands[-1])
        self.assertRegex(command, r"-sWASM_BIGINT \S+a\.f\.o b\.o -o a -lFortranRuntime -L\S+/lib$")

    def test_c_when_options_are_fortrans_drops_them(self):
        _, runner = call("cc -c a.c -ffixed-form -Jmods -std=legacy")
        self.assertEqual(["-c", "a.c"], runner.commands[-1][-2:])
