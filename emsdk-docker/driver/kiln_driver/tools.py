"""The names that the driver answers to, and what stands behind each."""

EMCC = "/usr/share/emscripten/emcc.py"
EMXX = "/usr/share/emscripten/em++.py"
FLANG = "/usr/bin/flang-new-19"
LINKER = "/usr/bin/ld.lld-19"

# Always on PATH: names that nothing but a cross build uses.
EMSCRIPTEN_NAMES = {
    "emcc": EMCC,
    "em++": EMXX,
    "emflang": FLANG,
    "emar": "/usr/bin/llvm-ar-19",
    "emranlib": "/usr/bin/llvm-ranlib-19",
    "emstrip": "/usr/bin/llvm-strip-19",
    "emnm": "/usr/bin/llvm-nm-19",
}

# On PATH in the cross environment only: there they hide the build machine's tools.
CROSS_NAMES = {
    **dict.fromkeys(("cc", "gcc", "clang", "c99", "x86_64-linux-gnu-gcc"), EMCC),
    **dict.fromkeys(("c++", "g++", "clang++", "x86_64-linux-gnu-g++"), EMXX),
    **dict.fromkeys(("gfortran", "x86_64-linux-gnu-gfortran", "f77", "f90", "f95", "flang", "flang-new"), FLANG),
    **dict.fromkeys(("ld", "ld.lld", "lld", "wasm-ld"), EMCC),
    **dict.fromkeys(("ar", "gcc-ar", "llvm-ar", "x86_64-linux-gnu-gcc-ar"), EMSCRIPTEN_NAMES["emar"]),
    **dict.fromkeys(("ranlib", "gcc-ranlib", "llvm-ranlib"), EMSCRIPTEN_NAMES["emranlib"]),
    **dict.fromkeys(("strip", "llvm-strip"), EMSCRIPTEN_NAMES["emstrip"]),
    **dict.fromkeys(("nm", "gcc-nm", "llvm-nm"), EMSCRIPTEN_NAMES["emnm"]),
}

LINKERS = frozenset(("ld", "ld.lld", "lld", "wasm-ld"))


def program(name):
    """Return the absolute path of the program behind a name."""
    return EMSCRIPTEN_NAMES.get(name) or CROSS_NAMES[name]


def question(name, words):
    """Return the program that answers a question, and its arguments; the linker's version is the linker's to tell."""
    if is_fortran(name) and not {"-Wl,--version", "-Wl,-v"}.isdisjoint(words):
        return LINKER, ["--version"]
    return program(name), words


def is_compiler(name):
    """Tell whether a name stands for a compiler or the linker, whose arguments are rewritten."""
    return program(name) in (EMCC, EMXX, FLANG)


def is_cxx(name):
    """Tell whether a name stands for the C++ compiler."""
    return program(name) == EMXX


def is_fortran(name):
    """Tell whether a name stands for the Fortran compiler."""
    return program(name) == FLANG


def is_linker(name):
    """Tell whether a name takes the arguments of a linker rather than those of a compiler."""
    return name in LINKERS
