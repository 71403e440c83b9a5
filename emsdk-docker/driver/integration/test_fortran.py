"""Fortran and C call each other with every kind of argument and result, and the program runs in Node.

For the toolchain image, with the recipe flang-runtime in the prefix; elsewhere skipped. In the directory above:
`python3 -m unittest discover -s integration -t .`
"""

import os

from integration.image import InImage, needs_fortran

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fortran")


@needs_fortran
class Fortran(InImage):
    def test_calls_when_between_c_and_fortran_have_right_arguments_and_results(self):
        for level in ("-O0", "-O2"):
            with self.subTest(level):
                for source in ("defined.f90", "callers.f90", "calls.c"):
                    self.must(f"gfortran {level} -c {SOURCES}/{source}")
                self.must("gfortran -O1 calls.o defined.o callers.o -o calls.js")
                self.assertEqual("all right\n", self.must("node calls.js"))

    def test_program_when_it_reads_and_writes_has_the_runtime(self):
        self.must(f"gfortran -O1 -DTEN=10 {SOURCES}/program.F -o program.js")
        self.assertEqual(" N =   10 text\n   0.5000\n", self.must("node program.js"))

    def test_side_module_when_signatures_differ_has_an_adapter_or_fails(self):
        self.must(f"gfortran -O1 -shared {SOURCES}/defined.f90 -o libdefined.so")
        self.must(f"cc -O1 -shared {SOURCES}/adapted.c libdefined.so -o adapted.so")
        status, output = self.run_tool(f"cc -O1 -shared -DUNSAFE {SOURCES}/adapted.c libdefined.so -o unsafe.so")
        self.assertEqual(1, status)
        for part in ("half8_ is called as (f64) -> f64 by", "but is (i32) -> f64 in libdefined.so"):
            self.assertIn(part, output)
