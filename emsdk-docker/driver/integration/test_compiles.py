"""What is compiled has the same bits with and without the store, and comes from the store the second time."""

import os
import re

from integration.image import InImage

C = """\
#include <stdio.h>
#include <wasm_simd128.h>
#include "a.h"
#warning told again
const char *where(void) { return __FILE__ " " __DATE__; }
v128_t doubled(v128_t a) { return wasm_f32x4_add(a, a); }
"""
CXX = """\
#include <stdexcept>
#include <vector>
int at(const std::vector<int> &all, int n) {
  try { return all.at(n); } catch (const std::out_of_range &) { return -1; }
}
"""
KINDS = """\
module kinds
  integer, parameter :: real_kind = kind(1.0d0)
end module
"""
USER = """\
#define SIZE 3
module user
  use kinds
contains
  subroutine scale(x)
    real(real_kind), intent(inout) :: x(SIZE)
    include 'factor.inc'
    x = factor * x
  end subroutine
end module
"""
LINES = (
    "cc -O2 -msimd128 -MD -MF a.d -c a.c -o a.o",
    "cc -Oz -msimd128 -c a.c -o small.o",
    "cc -O1 -msimd128 -include a.h -c a.c -o included.o",
    "c++ -O2 -c b.cpp -o b.o",
    "gfortran -O2 -c kinds.f90 -o kinds.o",
    "gfortran -O2 -c user.F90 -o user.o",
    "gfortran -O2 -Jmods -c kinds.f90 -o kinds2.o",
    "gfortran -O2 -Imods -Jmods -c user.F90 -o user2.o",
)
# Modes of files mean nothing to the superuser.
POWERLESS = "" if os.geteuid() else "setpriv --bounding-set -dac_override "
RESULTS = "a.o a.d small.o included.o b.o kinds.o user.o kinds2.o user2.o kinds.mod user.mod mods/user.mod".split()


class Compiles(InImage):
    def setUp(self):
        super().setUp()
        self.store = self.path("store")
        self.absent = self.path("absent")
        os.mkdir(self.store)
        os.mkdir(self.path("mods"))
        self.write("a.c", C)
        self.write("a.h", "#define A 1\n")
        self.write("b.cpp", CXX)
        self.write("kinds.f90", KINDS)
        self.write("user.F90", USER)
        self.write("factor.inc", "    real(real_kind), parameter :: factor = 2\n")

    def compiled(self, store, before=""):
        """Compile all with a store and return what comes of it, by name."""
        for name in RESULTS:
            if os.path.exists(self.path(name)):
                os.remove(self.path(name))
        outputs = [self.must(before + line, KILN_COMPILES=store) for line in LINES]
        self.assertIn("told again", outputs[0])
        return {name: self.content(name) for name in RESULTS}

    def hits(self, store):
        """Return how many compilations ccache found in its store."""
        output = self.must("ccache --print-stats", CCACHE_DIR=store + "/ccache")
        return sum(map(int, re.findall(r"^(?:direct|preprocessed)_cache_hit\s+(\d+)", output, re.MULTILINE)))

    def entries(self):
        return {path: os.stat(path).st_ino for path in self.files(self.store + "/fortran")}

    def chmod(self, mode):
        for path, _, _ in os.walk(self.store):
            os.chmod(path, mode)

    def files(self, directory):
        return [os.path.join(path, name) for path, _, names in os.walk(directory) for name in names]

    def test_results_when_there_is_a_store_have_the_same_bits(self):
        without = self.compiled(self.absent)
        self.assertEqual(without, self.compiled(self.store))
        self.assertEqual(0, self.hits(self.store))
        entries = self.entries()
        self.assertEqual(4, len(entries))
        self.assertEqual(without, self.compiled(self.store))
        self.assertEqual((4, entries), (self.hits(self.store), self.entries()))
        self.assertFalse(os.path.exists(self.absent))

    def test_results_when_an_included_file_changes_are_others(self):
        before = self.compiled(self.store)
        self.write("factor.inc", "    real(real_kind), parameter :: factor = 3\n")
        self.write("a.h", "#pragma once\nint a = 1;\n")
        after = self.compiled(self.store)
        changed = sorted(name for name in RESULTS if before[name] != after[name])
        self.assertEqual(["a.o", "included.o", "small.o", "user.o", "user2.o"], changed)

    def test_results_when_a_used_module_changes_are_others(self):
        before = self.compiled(self.store)
        self.write("kinds.f90", KINDS.replace("1.0d0", "1.0e0"))
        after = self.compiled(self.store)
        self.assertNotEqual(before["user.o"], after["user.o"])
        self.assertEqual(self.compiled(self.absent), after)

    def test_results_when_the_store_cannot_be_written_to_are_read(self):
        before = self.compiled(self.store)
        files = self.files(self.store)
        self.addCleanup(self.chmod, 0o755)
        self.chmod(0o555)
        self.assertEqual(before, self.compiled(self.store, POWERLESS))
        self.must(f"{POWERLESS}cc -O3 -DNEW -msimd128 -c a.c -o new.o", KILN_COMPILES=self.store)
        self.must(f"{POWERLESS}gfortran -O3 -c kinds.f90 -o new.o", KILN_COMPILES=self.store)
        self.assertEqual(files, self.files(self.store))

    def test_simd_when_compiled_by_clang_is_what_emscripten_makes(self):
        self.must("cc -O2 -msimd128 -c a.c -o direct.o", KILN_COMPILES=self.absent)
        # An option that is not known to be plain takes the long way.
        self.must("cc -O2 -msimd128 -fno-stack-check -c a.c -o long.o", KILN_COMPILES=self.absent)
        self.assertEqual(self.content("direct.o"), self.content("long.o"))
