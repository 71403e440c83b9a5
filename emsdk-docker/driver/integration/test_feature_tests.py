"""Feature tests of autoconf, CMake and Meson tell the truth: what WebAssembly lacks is not there."""

import os

from integration.image import InImage

CONFIGURE = """\
AC_INIT([truth], [1])
AC_PROG_CC
AC_OPENMP
AC_CHECK_FUNCS([kiln_has_no_such_function nanosleep])
AS_IF([test "x$ac_cv_prog_c_openmp" = xunsupported], [AC_DEFINE([NO_OPENMP], [1], [as it should])])
AC_CONFIG_HEADERS([config.h])
AC_OUTPUT
"""
CMAKE = """\
cmake_minimum_required(VERSION 3.20)
project(truth C)
include(CheckFunctionExists)
include(CheckSymbolExists)
find_package(OpenMP)
find_package(Threads)
check_function_exists(kiln_has_no_such_function HAS_NONE)
check_function_exists(nanosleep HAS_NANOSLEEP)
check_symbol_exists(nanosleep time.h HAS_NANOSLEEP_SYMBOL)
foreach(name IN ITEMS OpenMP_FOUND HAS_NONE HAS_NANOSLEEP HAS_NANOSLEEP_SYMBOL)
  if(${name})
    message("answer ${name} yes")
  else()
    message("answer ${name} no")
  endif()
endforeach()
"""
MESON = """\
project('truth', 'c')
compiler = meson.get_compiler('c')
openmp = dependency('openmp', required: false)
message('answer openmp', openmp.found() ? 'yes' : 'no')
foreach name : ['kiln_has_no_such_function', 'nanosleep']
  message('answer', name, compiler.has_function(name) ? 'yes' : 'no')
endforeach
"""
THREADED = """\
#include <stdatomic.h>
#ifdef __EMSCRIPTEN_PTHREADS__
#error threads
#endif
int next(atomic_int *number) { return atomic_fetch_add(number, 1); }
"""


# As autoconf, CMake and NumPy ask for a function, whatever its type.
HAS_FUNCTION = "char %s(void);\nint main(void) { return %s(); }\n"


class FeatureTests(InImage):
    def answers(self, output):
        """Return what follows the word `answer` in each line that has it, in order."""
        return [line.partition("answer ")[2] for line in output.splitlines() if "answer " in line]

    def test_autoconf_when_it_asks_for_what_is_not_there_gets_no(self):
        self.write("configure.ac", CONFIGURE)
        self.must("autoreconf --force")
        self.must("./configure --host=wasm32-unknown-emscripten", CC="emcc")
        header = self.content("config.h").decode()
        self.assertIn("#define NO_OPENMP 1\n", header)
        self.assertIn("/* #undef HAVE_KILN_HAS_NO_SUCH_FUNCTION */\n", header)
        self.assertIn("#define HAVE_NANOSLEEP 1\n", header)

    def test_cmake_when_it_asks_for_what_is_not_there_gets_no(self):
        self.write("CMakeLists.txt", CMAKE)
        output = self.must("cmake -S . -B build -DCMAKE_TOOLCHAIN_FILE=/opt/kiln/cmake/kiln.cmake")
        expected = ["OpenMP_FOUND no", "HAS_NONE no", "HAS_NANOSLEEP yes", "HAS_NANOSLEEP_SYMBOL yes"]
        self.assertEqual(expected, self.answers(output))

    def test_meson_when_it_asks_for_what_is_not_there_gets_no(self):
        self.write("meson.build", MESON)
        output = self.must("meson setup build --cross-file /opt/kiln/meson/cross.ini", CC="", CXX="", AR="", FC="")
        self.assertEqual(["openmp no", "kiln_has_no_such_function no", "nanosleep yes"], self.answers(output))

    def test_function_of_a_shared_library_when_it_is_asked_for_is_found(self):
        self.write("area.c", "double area(double width, int number) { return width * number; }\n")
        self.must("cc -shared area.c -o libarea.so")
        for name, expected in (("area", 0), ("kiln_has_no_such_function", 1)):
            self.write("test.c", HAS_FUNCTION % (name, name))
            status, output = self.run_tool("cc test.c -L. -larea -o test.js")
            self.assertEqual(expected, status, output)
        self.write("test.c", HAS_FUNCTION % ("area", "area"))
        self.must("cc -c test.c -o test.o")
        output = self.must("cc test.o libarea.so -o test.js")
        self.assertIn("area is called as () -> i32 by test.o, but is (f64, i32) -> f64 in libarea.so", output)

    def test_openmp_when_smuggled_past_the_driver_is_refused(self):
        self.write("a.c", "int a;\n")
        for how in ("-fopenmp", "-Xclang -fopenmp", "-Xpreprocessor -fopenmp", "-Wp,-fopenmp"):
            status, output = self.run_tool(f"cc {how} -c a.c")
            self.assertEqual(1, status)
            self.assertIn("not supported for WebAssembly", output)

    def test_threads_when_asked_for_are_dropped(self):
        self.write("a.c", THREADED)
        self.must("cc -O1 -c a.c -o plain.o")
        self.must("cc -O1 -pthread -c a.c -o threaded.o")
        self.assertEqual(self.content("plain.o"), self.content("threaded.o"))
        self.must("cc -O1 -pthread -shared a.c -o a.so")
        self.assertTrue(os.path.isfile(self.path("a.so")))
