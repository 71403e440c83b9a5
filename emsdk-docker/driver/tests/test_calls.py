"""Whole calls, as a table: what a build says, what Emscripten is told."""

import unittest

from tests.recording import ABI, EMCC, EMXX, MAPS, RecordingRunner, call

COMPILES = (
    # what the build calls                          what follows the ABI's options
    ("cc -c a.c -o a.o", "-c a.c -o a.o"),
    ("gcc -c a.c -I /usr/include -O3", "-c a.c -O3"),
    ("cc -c a.c -I include -I./x -D A=1", "-c a.c -Iinclude -I./x -DA=1"),
    ("cc -c a.c -pthread -fopenmp-simd", "-c a.c -fopenmp-simd"),
    ("cc -c a.c -g -ggdb3 -gdwarf-4 -march=native -mtune=generic -m64", "-c a.c"),
    ("cc -c a.c -msse2 -mavx512f -mno-avx", "-c a.c"),
    ("cc -c a.c -msse2 -msimd128", "-c a.c -msse2 -msimd128"),
    ("cc -c a.c -fstack-protector-strong -fcf-protection -D_FORTIFY_SOURCE=2", "-c a.c"),
    ("cc -c a.c -flto=auto -ffat-lto-objects", "-c a.c"),
    ("cc -c a.c -fvisibility=hidden -MD -MF a.d", "-c a.c -fvisibility=hidden -MD -MF a.d"),
    ("cc -c a.c -isystem /usr/include/x -isystem /kiln/work/x", "-c a.c -isystem /kiln/work/x"),
    ("cc -E -dM -", "-E -dM -"),
    ("cc -S a.c", "-S a.c"),
)

PROGRAMS = (
    ("cc a.o -o a.out", "a.o -o a.out"),
    ("cc a.o -Wl,--as-needed -Wl,-z,relro -lm -o a", "a.o -lm -o a"),
    ("c++ a.o -fno-exceptions -fno-rtti", "a.o -fno-rtti"),
    ("cc a.o -sPTHREAD_POOL_SIZE=4 -s USE_PTHREADS=1 -pthread", "a.o"),
    ("cc a.o -lutil -lresolv -ldl", "a.o -ldl"),
    ("cc a.o -z now -Wl,-z,stack-size=65536", "a.o -Wl,-z,stack-size=65536"),
    ("cc a.o -Wl,-rpath,/x,-Map=a.map", "a.o -Wl,-Map=a.map"),
    ("cc a.o -Xlinker -rpath -Xlinker /x -Xlinker --gc-sections", "a.o -Wl,--gc-sections"),
    ("cc a.o -L/usr/lib/x86_64-linux-gnu -L /lib -L here -s", "a.o -Lhere"),
    ("cc a.o -s MAIN_MODULE=1 -sALLOW_MEMORY_GROWTH", "a.o -sMAIN_MODULE=1 -sALLOW_MEMORY_GROWTH"),
    ("ld a.o --gc-sections -rpath /x -o a", "a.o -Wl,--gc-sections -o a"),
)

QUERIES = (
    "cc --version",
    "cc -v",
    "cc -dumpmachine",
    "cc -print-search-dirs",
    "cc -Wl,--version -pthread",
    "cc -### -c a.c",
)


class Calls(unittest.TestCase):
    def test_compile_when_options_are_foreign_drops_them(self):
        for line, expected in COMPILES:
            with self.subTest(line):
                status, runner = call(line)
                self.assertEqual(0, status)
                self.assertEqual([f"{EMCC} {ABI} {MAPS} {expected}".split()], runner.commands)

    def test_program_when_linked_stays_one(self):
        for line, expected in PROGRAMS:
            with self.subTest(line):
                _, runner = call(line)
                head = EMXX if line.startswith("c++") else EMCC
                self.assertEqual(f"{head} {ABI} -sWASM_BIGINT {expected}", runner.last())

    def test_query_when_asked_passes_untouched(self):
        for line in QUERIES:
            with self.subTest(line):
                _, runner = call(line)
                self.assertEqual([EMCC.split() + line.split()[1:]], runner.commands)

    def test_compile_when_cxx_takes_both_kinds_of_flags(self):
        flags = {"KILN_CFLAGS": "-DC '-DS=a b'", "KILN_CXXFLAGS": "-DX"}
        _, runner = call("cc -c a.cpp", **flags)
        self.assertEqual(["-DC", "-DS=a b", "-DX"], runner.commands[-1][-3:])
        _, runner = call("c++ -c a.c", **flags)
        self.assertTrue(runner.last().startswith(EMXX))
        _, runner = call("cc -c a.c", **flags)
        self.assertEqual(["-DC", "-DS=a b"], runner.commands[-1][-2:])

    def test_openmp_when_asked_for_fails_and_runs_nothing(self):
        passed_on = ("-Xclang -fopenmp", "-Xpreprocessor -fopenmp", "-mllvm -fopenmp", "-Wp,-fopenmp")
        for option in ("-fopenmp", "-fopenmp=libomp", "-qopenmp", "-openmp", *passed_on):
            with self.subTest(option):
                status, runner = call(f"cc {option} a.c")
                self.assertEqual((1, []), (status, runner.commands))

    def test_multiarch_when_asked_for_is_the_targets(self):
        for option in ("-print-multiarch", "--print-multiarch"):
            status, runner = call(f"cc {option}")
            self.assertEqual((0, []), (status, runner.commands))

    def test_call_when_emscripten_fails_has_its_status(self):
        status, _ = call("cc -c a.c", RecordingRunner(status=3))
        self.assertEqual(3, status)
