"""The names that the driver answers to, and what stands behind each."""

EMCC = "/usr/share/emscripten/emcc.py"
EMXX = "/usr/share/emscripten/em++.py"

# Always on PATH: names that nothing but a cross build uses.
EMSCRIPTEN_NAMES = {
    "emcc": EMCC,
    "em++": EMXX,
    "emar": "/usr/bin/llvm-ar-19",
    "emranlib": "/usr/bin/llvm-ranlib-19",
    "emstrip": "/usr/bin/llvm-strip-19",
    "emnm": "/usr/bin/llvm-nm-19",
}

# On PATH in the cross environment only: there they hide the build machine's tools.
CROSS_NAMES = {
    **dict.fromkeys(("cc", "gcc", "clang", "c99", "x86_64-linux-gnu-gcc"), EMCC),
    **dict.fromkeys(("c++", "g++", "clang++", "x86_64-linux-gnu-g++"), EMXX),
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


def is_compiler(name):
    """Tell whether a name stands for a compiler or the linker, whose arguments are rewritten."""
    return program(name) in (EMCC, EMXX)


def is_cxx(name):
    """Tell whether a name stands for the C++ compiler."""
    return program(name) == EMXX


def is_linker(name):
    """Tell whether a name takes the arguments of a linker rather than those of a compiler."""
    return name in LINKERS
